//! The nodes of a template, from its words.

use super::functions::Function;
use super::lexer::{Part, Word, parts};
use std::collections::VecDeque;

/// A node of a template.
pub(super) enum Node {
    Text(String),
    /// A value is written, unless the pipeline declares a variable.
    Print(Pipeline),
    /// Two branches; in the first one of `with`, the value is the dot.
    If {
        with: bool,
        condition: Pipeline,
        then: Vec<Node>,
        otherwise: Vec<Node>,
    },
    /// What Go runs on collections or other templates, which links have none of.
    NotExecutable,
}

/// Commands, each of which gets the value of the one before as its last argument.
pub(super) struct Pipeline {
    /// The variable that gets the value, and whether it is a new one.
    pub(super) variable: Option<(String, bool)>,
    pub(super) commands: Vec<Vec<Operand>>,
}

/// A value, or the function of a command.
pub(super) enum Operand {
    /// The dot, and members of it.
    Dot(Vec<String>),
    Variable(String, Vec<String>),
    Text(String),
    Number(i64),
    Bool(bool),
    Nil,
    Function(Function),
    Paren(Pipeline, Vec<String>),
}

/// The nodes of a template; nothing if it is malformed.
pub(super) fn parse(template: &str) -> Option<Vec<Node>> {
    let mut parser = Parser { parts: parts(template)?.into(), variables: vec![String::new()] };
    let (nodes, end) = parser.nodes()?;
    end.is_none().then_some(nodes)
}

struct Parser<'t> {
    parts: VecDeque<Part<'t>>,
    /// The names that are in scope; the empty one is `$`.
    variables: Vec<String>,
}

/// What ends a list of nodes: `end` or `else`, with what is behind `else`.
type End = Option<(bool, Words)>;
type Words = VecDeque<Word>;

impl Parser<'_> {
    /// Nodes up to an `end`, an `else` or the end of the template.
    fn nodes(&mut self) -> Option<(Vec<Node>, End)> {
        let mut nodes = Vec::new();
        while let Some(part) = self.parts.pop_front() {
            let mut words: Words = match part {
                Part::Text(text) => {
                    nodes.push(Node::Text(text.into()));
                    continue;
                }
                Part::Action(words) => words.into(),
            };
            let keyword = match words.front() {
                Some(Word::Identifier(name)) => name.clone(),
                _ => String::new(),
            };
            match keyword.as_str() {
                "end" | "else" => {
                    words.pop_front();
                    let is_else = keyword == "else";
                    return (is_else || words.is_empty()).then_some((nodes, Some((is_else, words))));
                }
                "if" | "with" | "range" => {
                    words.pop_front();
                    nodes.push(self.branches(&keyword, words)?);
                }
                "define" | "block" => {
                    self.body()?;
                    if keyword == "block" {
                        nodes.push(Node::NotExecutable);
                    }
                }
                "template" => nodes.push(Node::NotExecutable),
                "break" | "continue" => return None,
                _ => nodes.push(Node::Print(self.whole_pipeline(words)?)),
            }
        }
        Some((nodes, None))
    }

    /// Nodes up to their `end`.
    fn body(&mut self) -> Option<Vec<Node>> {
        let (nodes, end) = self.nodes()?;
        matches!(end, Some((false, _))).then_some(nodes)
    }

    fn branches(&mut self, keyword: &str, words: Words) -> Option<Node> {
        let scope = self.variables.len();
        let condition = self.whole_pipeline(words)?;
        let (then, end) = self.nodes()?;
        let otherwise = match end? {
            (false, _) => Vec::new(),
            (true, mut words) => match words.pop_front() {
                None => self.body()?,
                Some(Word::Identifier(next)) if next == keyword && keyword != "range" => {
                    vec![self.branches(keyword, words)?]
                }
                Some(_) => return None,
            },
        };
        self.variables.truncate(scope);
        let with = keyword == "with";
        Some(if keyword == "range" { Node::NotExecutable } else { Node::If { with, condition, then, otherwise } })
    }

    fn whole_pipeline(&mut self, mut words: Words) -> Option<Pipeline> {
        let pipeline = self.pipeline(&mut words)?;
        words.is_empty().then_some(pipeline)
    }

    /// A pipeline up to a closing parenthesis, which is left, or the end.
    fn pipeline(&mut self, words: &mut Words) -> Option<Pipeline> {
        let variable = match (words.front(), words.get(1)) {
            (Some(Word::Variable(name)), Some(sign @ (Word::Declare | Word::Assign))) => {
                Some((name.clone(), *sign == Word::Declare))
            }
            _ => None,
        };
        if let Some((name, is_new)) = &variable {
            words.drain(..2);
            if !is_new && !self.variables.contains(name) {
                return None;
            }
        }
        let mut commands = vec![self.command(words)?];
        while words.front() == Some(&Word::Pipe) {
            words.pop_front();
            let command = self.command(words)?;
            // A constant takes no argument.
            if matches!(command.first()?, Operand::Text(_) | Operand::Number(_) | Operand::Bool(_)) {
                return None;
            }
            commands.push(command);
        }
        if let Some((name, true)) = &variable {
            self.variables.push(name.clone());
        }
        Some(Pipeline { variable, commands })
    }

    fn command(&mut self, words: &mut Words) -> Option<Vec<Operand>> {
        let mut operands = Vec::new();
        while !matches!(words.front(), None | Some(Word::Pipe | Word::Close)) {
            operands.push(self.operand(words)?);
        }
        let is_nil = operands.len() == 1 && matches!(operands.first(), Some(Operand::Nil));
        (!operands.is_empty() && !is_nil).then_some(operands)
    }

    fn operand(&mut self, words: &mut Words) -> Option<Operand> {
        Some(match words.pop_front()? {
            Word::Dot => Operand::Dot(Vec::new()),
            Word::Field(name) => {
                let mut path = vec![name];
                path.append(&mut members(words));
                Operand::Dot(path)
            }
            Word::Variable(name) => {
                if !self.variables.contains(&name) {
                    return None;
                }
                Operand::Variable(name, members(words))
            }
            Word::Text(text) => Operand::Text(text),
            Word::Number(number) => Operand::Number(number),
            Word::Identifier(name) => match name.as_str() {
                "true" => Operand::Bool(true),
                "false" => Operand::Bool(false),
                "nil" => Operand::Nil,
                name => Operand::Function(Function::named(name)?),
            },
            Word::Open => {
                let pipeline = self.pipeline(words)?;
                if words.pop_front() != Some(Word::Close) {
                    return None;
                }
                Operand::Paren(pipeline, members(words))
            }
            Word::Member(_) | Word::Close | Word::Pipe | Word::Declare | Word::Assign => return None,
        })
    }
}

fn members(words: &mut Words) -> Vec<String> {
    let mut path = Vec::new();
    while let Some(Word::Member(name)) = words.front() {
        path.push(name.clone());
        words.pop_front();
    }
    path
}
