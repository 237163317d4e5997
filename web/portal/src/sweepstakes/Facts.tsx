import { LanguageContext, useFormat } from "@laurel/ui";
import { useContext, type ReactNode } from "react";
import { Link } from "wouter";
import type { Sweepstakes } from "./api.ts";
import { placeName } from "./eligibility.ts";
import { zoned, zoneName } from "./time.ts";
import { useWords } from "./words.ts";

/** What is to be won, when, by whom and how: beside the way in, and as the head of the official rules. */
export function Facts({ one, children }: { one: Sweepstakes; children?: ReactNode }) {
  const words = useWords();
  return (
    <div className="card stack-wide">
      <Prizes one={one} />
      <Dates one={one} />
      <Who one={one} />
      <Ways one={one} />
      <section className="stack">
        <h2 className="fact-title">{words.odds}</h2>
        <p>{words.oddsText}</p>
      </section>
      {children ?? (
        <p>
          <Link href={`/sweepstakes/${one.id}/rules`}>{words.rulesRead}</Link>
        </p>
      )}
    </div>
  );
}

function Prizes({ one }: { one: Sweepstakes }) {
  const words = useWords();
  const format = useFormat();
  return (
    <section className="stack">
      <h2 className="fact-title">{words.prizes}</h2>
      <ol className="list">
        {one.prizes.map((prize, rank) => (
          <li key={rank}>
            <strong>{prize.name}</strong>
            <br />
            <span className="soft small">
              {prize.quantity > 1 && `${words.times(format.number(prize.quantity))}, `}
              {words.worth(format.money(prize.retailValue))}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Dates({ one }: { one: Sweepstakes }) {
  const words = useWords();
  const language = useContext(LanguageContext);
  const dates = [
    [words.opens, one.opensAt],
    [words.closes, one.closesAt],
    [words.sealedAt, one.sealedAt],
    one.drawnAt ? [words.drawnAt, one.drawnAt] : [words.draw, one.beacon.at],
    [words.announcedAt, one.announcedAt],
  ] as const;
  return (
    <section className="stack">
      <h2 className="fact-title">{words.dates}</h2>
      <dl className="facts">
        {dates.map(
          ([name, instant]) =>
            instant && (
              <div key={name} className="fact">
                <dt>{name}</dt>
                <dd>{zoned(instant, one.timeZone, language)}</dd>
              </div>
            ),
        )}
      </dl>
      <p className="soft small">{words.zone(zoneName(one.timeZone, language))}</p>
    </section>
  );
}

function Who({ one }: { one: Sweepstakes }) {
  const words = useWords();
  const format = useFormat();
  const language = useContext(LanguageContext);
  const places = (codes: string[]) =>
    new Intl.ListFormat(language, { type: "conjunction" }).format(codes.map((code) => placeName(code, language)));
  const { minimumAge, regions, voidRegions } = one.eligibility;
  return (
    <section className="stack">
      <h2 className="fact-title">{words.who}</h2>
      <p>
        {words.age(format.number(minimumAge))} {words.lives(places(regions))}
        {voidRegions.length > 0 && `, ${words.except(places(voidRegions))}`}. {words.noStaff}
      </p>
    </section>
  );
}

function Ways({ one }: { one: Sweepstakes }) {
  const words = useWords();
  const format = useFormat();
  const { freePerDay, pointsCost, purchasePerEntry, bonus } = one.entries;
  return (
    <section className="stack">
      <h2 className="fact-title">{words.ways}</h2>
      <ul className="bullets">
        <li>{words.wayFree(format.number(freePerDay))}</li>
        {pointsCost !== undefined && <li>{words.wayPoints(format.number(pointsCost))}</li>}
        {purchasePerEntry && <li>{words.wayPurchase(format.money(purchasePerEntry))}</li>}
        {bonus && <li>{words.wayBonus}</li>}
      </ul>
      <p>
        {words.noPurchase} {words.limit(format.number(one.weightCap))}
      </p>
    </section>
  );
}
