//! Runs a parsed template.

use super::parser::{Node, Operand, Pipeline};

/// A value of a template.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Value {
    Text(String),
    Number(i64),
    Bool(bool),
    Nil,
    /// All the fields.
    Fields,
}

impl Value {
    /// Whether Go takes it as true.
    pub(super) fn is_true(&self) -> bool {
        match self {
            Self::Text(text) => !text.is_empty(),
            Self::Number(number) => *number != 0,
            Self::Bool(value) => *value,
            Self::Nil => false,
            Self::Fields => true,
        }
    }
}

/// What the template makes; nothing if it cannot be run.
pub(super) fn run(nodes: &[Node], fields: &[(&str, &str)]) -> Option<String> {
    let mut run = Run { fields, variables: vec![(String::new(), Value::Fields)], out: String::new() };
    run.nodes(nodes, &Value::Fields)?;
    Some(run.out)
}

struct Run<'f> {
    fields: &'f [(&'f str, &'f str)],
    variables: Vec<(String, Value)>,
    out: String,
}

impl Run<'_> {
    fn nodes(&mut self, nodes: &[Node], dot: &Value) -> Option<()> {
        for node in nodes {
            match node {
                Node::Text(text) => self.out.push_str(text),
                Node::Print(pipeline) => {
                    let value = self.pipeline(pipeline, dot)?;
                    if pipeline.variable.is_none() {
                        let text = self.printed(&value);
                        self.out.push_str(&text);
                    }
                }
                Node::If { with, condition, then, otherwise } => {
                    let scope = self.variables.len();
                    let value = self.pipeline(condition, dot)?;
                    let branch = if value.is_true() { then } else { otherwise };
                    let dot = if *with && value.is_true() { &value } else { dot };
                    self.nodes(branch, dot)?;
                    self.variables.truncate(scope);
                }
                Node::NotExecutable => return None,
            }
        }
        Some(())
    }

    /// A value as Go prints it.
    pub(super) fn printed(&self, value: &Value) -> String {
        match value {
            Value::Text(text) => text.clone(),
            Value::Number(number) => number.to_string(),
            Value::Bool(value) => value.to_string(),
            Value::Nil => "<no value>".into(),
            Value::Fields => {
                let values: Vec<_> = self.fields.iter().map(|(_, value)| *value).collect();
                format!("&{{{}}}", values.join(" "))
            }
        }
    }

    fn pipeline(&mut self, pipeline: &Pipeline, dot: &Value) -> Option<Value> {
        let mut value = None;
        for command in &pipeline.commands {
            value = Some(self.command(command, dot, value)?);
        }
        let value = value?;
        if let Some((name, is_new)) = &pipeline.variable {
            let known = self.variables.iter_mut().rev().find(|(known, _)| known == name).filter(|_| !is_new);
            match known {
                Some((_, known)) => *known = value.clone(),
                None => self.variables.push((name.clone(), value.clone())),
            }
        }
        Some(value)
    }

    fn command(&mut self, command: &[Operand], dot: &Value, last: Option<Value>) -> Option<Value> {
        let (first, arguments) = command.split_first()?;
        let Operand::Function(function) = first else {
            // Only functions take arguments.
            return if arguments.is_empty() && last.is_none() { self.operand(first, dot) } else { None };
        };
        let mut values = Vec::new();
        for argument in arguments {
            let value = self.operand(argument, dot)?;
            // `and` and `or` do not evaluate more than they need.
            if function.is_decided_by(&value) {
                return Some(value);
            }
            values.push(value);
        }
        values.extend(last);
        function.call(&values, |value| self.printed(value))
    }

    fn operand(&mut self, operand: &Operand, dot: &Value) -> Option<Value> {
        Some(match operand {
            Operand::Dot(path) => self.member(dot.clone(), path)?,
            Operand::Variable(name, path) => {
                let value = self.variables.iter().rev().find(|(known, _)| known == name)?.1.clone();
                self.member(value, path)?
            }
            Operand::Paren(pipeline, path) => {
                let value = self.pipeline(pipeline, dot)?;
                self.member(value, path)?
            }
            Operand::Text(text) => Value::Text(text.clone()),
            Operand::Number(number) => Value::Number(*number),
            Operand::Bool(value) => Value::Bool(*value),
            Operand::Nil => Value::Nil,
            Operand::Function(function) => function.call(&[], |value| self.printed(value))?,
        })
    }

    /// A member of a member of a value; only all the fields have members, and those have none.
    fn member(&self, value: Value, path: &[String]) -> Option<Value> {
        match (value, path) {
            (value, []) => Some(value),
            (Value::Fields, [name]) => {
                let field = self.fields.iter().find(|(known, _)| known == name)?;
                Some(Value::Text(field.1.into()))
            }
            _ => None,
        }
    }
}
