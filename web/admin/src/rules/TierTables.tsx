import { Button, Choice, Field, useFormat } from "@laurel/ui";
import { useState } from "react";
import { Facts, Table, wrongWith } from "../parts/index.ts";
import { replayApi } from "../replay/api.ts";
import { Replay } from "../replay/Replay.tsx";
import { rulesApi, type Downgrade, type Tier, type TierTable } from "./api.ts";
import { Publish } from "./Publish.tsx";
import { Versioned } from "./Versioned.tsx";
import { useWords } from "./words.ts";

/** Tiers: what they ask for and what they bring. */
export function TierTables() {
  const words = useWords();
  const format = useFormat();
  return (
    <Versioned
      queryKey={["tiers"]}
      load={rulesApi.tiers}
      show={(table: TierTable) => (
        <>
          <Table
            label={words.tiers}
            rows={table.tiers}
            keyOf={(tier) => tier.name}
            columns={[
              { name: words.tier, cell: (tier) => tier.name },
              { name: words.threshold, figure: true, cell: (tier) => format.number(tier.threshold) },
              { name: words.multiplier, figure: true, cell: (tier) => `× ${format.number(tier.multiplier)}` },
            ]}
          />
          <Facts facts={[[words.downgrade, words.downgrades[table.downgrade]]]} />
        </>
      )}
      edit={(newest, done) => <EditTiers key={newest.version} newest={newest} onDone={done} />}
      says={[
        {
          name: words.tiers,
          cell: (table) =>
            table.tiers.map((tier) => `${tier.name} ${format.number(tier.threshold)} ×${format.number(tier.multiplier)}`).join(" · "),
        },
      ]}
    />
  );
}

/** A row as it is typed. */
interface Row {
  key: number;
  name: string;
  threshold: string;
  multiplier: string;
}

function EditTiers({ newest, onDone }: { newest: TierTable; onDone: () => void }) {
  const words = useWords();
  const [rows, setRows] = useState<Row[]>(() =>
    newest.tiers.map((tier, key) => ({ key, name: tier.name, threshold: String(tier.threshold), multiplier: String(tier.multiplier) })),
  );
  const [downgrade, setDowngrade] = useState<Downgrade>(newest.downgrade);
  const tiers: Tier[] = rows.map((row) => ({
    name: row.name.trim(),
    threshold: Number(row.threshold),
    multiplier: Number(row.multiplier),
  }));
  const set = (key: number, change: Partial<Row>) => setRows(rows.map((row) => (row.key === key ? { ...row, ...change } : row)));
  return (
    <Publish
      queryKey={["tiers"]}
      publish={(effectiveFrom, note) => rulesApi.addTiers(newest.version, { tiers, downgrade, effectiveFrom, note })}
      onDone={onDone}
      beside={(isSound) => (
        <Replay
          draft={JSON.stringify({ tiers, downgrade })}
          isSound={isSound}
          run={(days) => replayApi.tiers(tiers, downgrade, days)}
        />
      )}
    >
      {(failure) => (
        <>
          {rows.map((row, at) => (
            <div key={row.key} className="tier-row">
              <Field label={words.tier} required maxLength={40} value={row.name} wrong={wrongWith(failure, `tiers[${at}].name`)} onChange={(change) => set(row.key, { name: change.target.value })} />
              <Field label={words.threshold} required type="number" min={0} step={1} value={row.threshold} wrong={wrongWith(failure, `tiers[${at}].threshold`)} onChange={(change) => set(row.key, { threshold: change.target.value })} />
              <Field label={words.multiplier} required type="number" min={0.0001} max={100} step="any" value={row.multiplier} wrong={wrongWith(failure, `tiers[${at}].multiplier`)} onChange={(change) => set(row.key, { multiplier: change.target.value })} />
              {rows.length > 1 && (
                <Button look="plain" aria-label={`${words.remove} ${row.name}`} onClick={() => setRows(rows.filter((one) => one.key !== row.key))}>
                  {words.remove}
                </Button>
              )}
            </div>
          ))}
          <div>
            <Button
              look="plain"
              onClick={() =>
                setRows([...rows, { key: Math.max(...rows.map((row) => row.key)) + 1, name: "", threshold: "", multiplier: "" }])
              }
            >
              {words.addTier}
            </Button>
          </div>
          <Choice label={words.downgrade} value={downgrade} onChange={(chosen) => setDowngrade(chosen as Downgrade)}>
            <option value="ONE_DOWN">{words.downgrades.ONE_DOWN}</option>
            <option value="BALANCE_BASED">{words.downgrades.BALANCE_BASED}</option>
          </Choice>
        </>
      )}
    </Publish>
  );
}
