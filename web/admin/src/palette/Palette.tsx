import { Modal, useFormat } from "@laurel/ui";
import { useQuery } from "@tanstack/react-query";
import { useId, useLayoutEffect, useState, type KeyboardEvent } from "react";
import { useLocation } from "wouter";
import { PLACES } from "../frame/places.ts";
import { useWords as useFrameWords } from "../frame/words.ts";
import { paths } from "../parts/links.ts";
import { paletteApi } from "./api.ts";
import { asEmail, asPayment, fitting, type Hit } from "./find.ts";
import { keep, recent } from "./recent.ts";
import { useWords } from "./words.ts";

const MOST = 12;

/** Goes anywhere by a few letters: a text field that chooses from the list below it. */
export default function Palette({ roles, onClose }: { roles: string[]; onClose: () => void }) {
  const words = useWords();
  const format = useFormat();
  const [, go] = useLocation();
  const id = useId();
  const [typed, setTyped] = useState("");
  const [at, setAt] = useState(0);
  const { hits, looking } = useHits(typed, roles);
  const chosen = Math.min(at, hits.length - 1);
  useLayoutEffect(() => {
    document.getElementById(`${id}-${chosen}`)?.scrollIntoView({ block: "nearest" });
  }, [id, chosen]);
  const follow = (hit: Hit | undefined) => {
    if (hit) {
      keep(hit);
      onClose();
      go(hit.path);
    }
  };
  const onKeyDown = (press: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[press.key];
    if (step && hits.length > 0) {
      press.preventDefault();
      setAt((chosen + step + hits.length) % hits.length);
    } else if (press.key === "Enter") {
      press.preventDefault();
      follow(hits[chosen]);
    }
  };
  return (
    <Modal label={words.title} look="palette" light onClose={onClose}>
      <div className="palette-body">
        <input
          className="input"
          role="combobox"
          aria-label={words.label}
          aria-expanded={hits.length > 0}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={hits.length > 0 ? `${id}-${chosen}` : undefined}
          placeholder={words.label}
          autoComplete="off"
          spellCheck={false}
          value={typed}
          onChange={(change) => {
            setTyped(change.target.value);
            setAt(0);
          }}
          onKeyDown={onKeyDown}
        />
        <ul id={`${id}-list`} role="listbox" aria-label={words.title} hidden={hits.length === 0}>
          {hits.map((hit, place) => (
            <li
              key={hit.kind + hit.path}
              id={`${id}-${place}`}
              role="option"
              aria-selected={place === chosen}
              onMouseMove={() => setAt(place)}
              onClick={() => follow(hit)}
            >
              <span>{hit.text}</span>
              <span className="soft small">{hit.more ?? words.kinds[hit.kind]}</span>
            </li>
          ))}
        </ul>
        <p className="soft small" role="status">
          {looking ? words.looking : hits.length === 0 ? words.none : words.count(format.number(hits.length))}
        </p>
        <p className="soft small palette-keys">{words.keys}</p>
      </div>
    </Modal>
  );
}

/** What fits what was typed; with nothing typed, where one was lately and all places. */
function useHits(typed: string, roles: string[]): { hits: Hit[]; looking: boolean } {
  const words = useWords();
  const { places } = useFrameWords();
  const email = asEmail(typed);
  const may = (...some: string[]) => roles.includes("admin") || some.some((role) => roles.includes(role));
  const members = useQuery({
    queryKey: ["palette", "members", email],
    queryFn: () => paletteApi.customers(email!),
    enabled: email !== undefined && may("support"),
  });
  const sweepstakes = useQuery({
    queryKey: ["palette", "sweepstakes"],
    queryFn: paletteApi.sweepstakes,
    enabled: typed.trim().length > 1,
    staleTime: 60_000,
  });
  const gone = recent();
  const mine = PLACES.filter((place) => may(...place.roles)).map(
    (place): Hit => ({ kind: "place", path: place.path, text: places[place.name] }),
  );
  const draws = (sweepstakes.data?.items ?? []).map(
    (one): Hit => ({ kind: "sweepstakes", path: paths.sweepstakes(one.id), text: one.title, more: `${words.kinds.sweepstakes} · ${one.status}` }),
  );
  const payment = may("support") ? asPayment(typed) : undefined;
  const found = (members.data?.items ?? []).map(
    (one): Hit => ({ kind: "member", path: paths.member(one.customerId), text: one.displayName || one.email, more: `${words.kinds.member} · ${one.email}` }),
  );
  const hits = typed.trim()
    ? [...(payment ? [payment] : []), ...(email ? found : []), ...fitting(mine, typed), ...fitting(draws, typed), ...fitting(gone, typed)]
    : [...gone, ...mine];
  const once = hits.filter((hit, at) => hits.findIndex((other) => other.path === hit.path) === at);
  return { hits: once.slice(0, MOST), looking: members.isFetching || (sweepstakes.isFetching && once.length === 0) };
}
