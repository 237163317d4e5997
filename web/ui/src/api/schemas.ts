/**
 * What the services say that they take and answer. Everything here comes from their own descriptions: where a service
 * changes, what no longer fits does not compile.
 */
import type { components as auth, paths as authPaths } from "./generated/auth.ts";
import type { components as loyalty, paths as loyaltyPaths } from "./generated/loyalty.ts";
import type { components as payment, paths as paymentPaths } from "./generated/payment.ts";
import type { components as social, paths as socialPaths } from "./generated/social.ts";
import type { components as sweepstakes, paths as sweepstakesPaths } from "./generated/sweepstakes.ts";

/** Schemas by their names, which are those of the Java types, as `PaymentSchemas["PaymentBody.Action"]`. */
export type AuthSchemas = auth["schemas"];
export type LoyaltySchemas = loyalty["schemas"];
export type PaymentSchemas = payment["schemas"];
export type SocialSchemas = social["schemas"];
export type SweepstakesSchemas = sweepstakes["schemas"];

type Paths = authPaths & loyaltyPaths & paymentPaths & socialPaths & sweepstakesPaths;

export type Verb = "get" | "post" | "put" | "patch" | "delete";
type Good = 200 | 201 | 202 | 204;

/** The paths that know a verb, as the services write them: `/api/payment/transactions/{id}`. */
export type PathOf<V extends Verb> = {
  [P in keyof Paths]: Paths[P] extends { [K in V]: { responses: unknown } } ? P : never;
}[keyof Paths];

type Operation<V extends Verb, P extends PathOf<V>> = Paths[P] extends { [K in V]: infer Known } ? Known : never;

type Json<From> = From extends { content: { "application/json": infer Body } } ? Body : undefined;

/** What a call answers when all is well: `Answer<"get", "/api/loyalty/account">`; undefined where it answers nothing. */
export type Answer<V extends Verb, P extends PathOf<V>> =
  Operation<V, P> extends { responses: infer All } ? { [Status in keyof All & Good]: Json<All[Status]> }[keyof All & Good] : never;

/** An entry of a list that is answered in parts: `Item<"/api/loyalty/ledger">`. */
export type Item<P extends PathOf<"get">> = Answer<"get", P> extends { items: Array<infer One> } ? One : never;

/** The JSON that a call takes: `Body<"post", "/api/payment/process">`. */
export type Body<V extends Verb, P extends PathOf<V>> =
  Operation<V, P> extends { requestBody?: infer Sent } ? Json<NonNullable<Sent>> : undefined;

type Parameters<V extends Verb, P extends PathOf<V>> = Operation<V, P> extends { parameters: infer All } ? All : never;

/** What may be left out may also be given as nothing, and a number as the text that an answer had it in, as cursors are. */
type Loosely<All> = {
  [Name in keyof All]: All[Name] | (number extends All[Name] ? string : never) | (object extends Pick<All, Name> ? undefined : never);
};

type Named<All> = {
  [Part in keyof All as Part extends "path" | "query" | "header" ? (All[Part] extends undefined ? never : Part) : never]: Loosely<
    NonNullable<All[Part]>
  >;
};

type Sent<V extends Verb, P extends PathOf<V>> =
  Operation<V, P> extends { requestBody: object } ? { body: Body<V, P> } : Body<V, P> extends undefined ? object : { body?: Body<V, P> };

/** All that a call takes: the names in its path, its query, headers and body. Without what it needs it does not compile. */
export type Given<V extends Verb, P extends PathOf<V>> = Named<Parameters<V, P>> &
  Sent<V, P> & { header?: { "Accept-Language"?: string } };
