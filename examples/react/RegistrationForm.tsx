// A registration form whose rules are ZITADEL's own: the schema of the very request that it sends.
import { standardSchemaResolver } from "@hookform/resolvers/standard-schema";
import { get, useForm } from "react-hook-form";
import { type ZitadelClient, isZitadelError, type zitadel } from "zitadel-wasm";
import { violationMessage } from "zitadel-wasm/messages/en";
import { FIELDS, registration } from "./registration.js";

export function RegistrationForm({ zitadel, onDone }: { zitadel: ZitadelClient; onDone: (userId: string) => void }) {
  const { register, handleSubmit, formState, setError } = useForm<zitadel.user.v2.AddHumanUserRequestInit>({
    resolver: standardSchemaResolver(registration(zitadel)),
  });
  const { errors, isSubmitting } = formState;

  const submit = handleSubmit(async (request) => {
    try {
      const { userId } = await zitadel.user.addHumanUser(request);
      onDone(userId);
    } catch (error) {
      if (!isZitadelError(error)) throw error;
      for (const violation of error.violations)
        setError(`root.${violation.path}`, { message: violationMessage(violation) });
      if (error.reason === "already_exists") setError("email.email", { message: "This address is taken." });
      else setError("root", { message: "Something went wrong. Try again." });
    }
  });

  return (
    <form onSubmit={submit} noValidate>
      {FIELDS.map(({ name, label, type }) => {
        const { message } = (get(errors, name) ?? {}) as { message?: string };
        return (
          <label key={name}>
            {label}
            <input type={type} aria-invalid={message !== undefined} {...register(name)} />
            {message && <span role="alert">{message}</span>}
          </label>
        );
      })}
      {errors.root?.message && <p role="alert">{errors.root.message}</p>}
      <button type="submit" disabled={isSubmitting}>
        Register
      </button>
    </form>
  );
}
