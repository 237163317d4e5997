import { Button, useFormat, useSession } from "@laurel/ui";
import { useQuery } from "@tanstack/react-query";
import { Link } from "wouter";
import { Who } from "../members/Who.tsx";
import { Head, Listing, paths, shortId, Tabs, useFigures } from "../parts/index.ts";
import { AUDITED, auditApi, type Audited, type AuditLine } from "./api.ts";
import { useWords } from "./words.ts";

/** What staff did in each service, and whether its chain is whole. */
export default function AuditLog() {
  const words = useWords();
  return (
    <div className="stack">
      <Head title={words.title} lead={words.lead} />
      <Tabs
        label={words.title}
        tabs={AUDITED.map((domain) => ({ id: domain, name: words.domains[domain], content: () => <Log key={domain} domain={domain} /> }))}
      />
    </div>
  );
}

function Log({ domain }: { domain: Audited }) {
  const words = useWords();
  const figures = useFigures();
  const format = useFormat();
  const me = useSession().data?.customerId;
  return (
    <>
      <Chain domain={domain} />
      <Listing
        label={words.domains[domain]}
        queryKey={["audit", domain]}
        load={(cursor) => auditApi.lines(domain, cursor)}
        keyOf={(line) => String(line.number)}
        empty={words.none}
        columns={[
          { name: words.columns.number, figure: true, cell: (line) => format.number(line.number) },
          { name: words.columns.at, tight: true, cell: (line) => figures.instant(line.at) },
          { name: words.columns.action, cell: (line) => <strong>{line.action}</strong> },
          { name: words.columns.subject, cell: (line) => <Subject line={line} /> },
          {
            name: words.columns.actor,
            tight: true,
            cell: (line) => (line.actor === me ? words.you : <Who who={line.actor} />),
          },
          { name: words.columns.reason, cell: (line) => <span className="bank-text">{line.reason ?? "–"}</span> },
          {
            name: words.columns.details,
            cell: (line) => (
              <ul>
                {Object.entries(line.details).map(([name, value]) => (
                  <li key={name}>
                    <span className="soft">{name}</span> {value}
                  </li>
                ))}
              </ul>
            ),
          },
          {
            name: words.columns.hash,
            cell: (line) => (
              <span title={line.hash} className="mono soft">
                {line.hash.slice(0, 8)}
              </span>
            ),
          },
        ]}
      />
    </>
  );
}

function Subject({ line }: { line: AuditLine }) {
  return line.subject.startsWith("pay_") ? (
    <Link href={paths.payment(line.subject)} className="mono">
      {shortId(line.subject)}
    </Link>
  ) : (
    <span title={line.subject} className="mono">
      {shortId(line.subject)}
    </span>
  );
}

function Chain({ domain }: { domain: Audited }) {
  const words = useWords();
  const format = useFormat();
  const check = useQuery({ queryKey: ["audit", "check", domain], queryFn: () => auditApi.check(domain), staleTime: 60_000 });
  if (check.isError) {
    // The list below tells why nothing can be read.
    return null;
  }
  const broken = check.data && !check.data.whole;
  return (
    <div className={broken ? "notice notice-bad row row-spread" : "notice row row-spread"} role={broken ? "alert" : "status"}>
      <p>{!check.data ? words.checking : broken ? words.broken(format.number(check.data.brokenAt ?? 0)) : words.whole}</p>
      <Button look="plain" busy={check.isFetching} onClick={() => void check.refetch()}>
        {words.again}
      </Button>
    </div>
  );
}
