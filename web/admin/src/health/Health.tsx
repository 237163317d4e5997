import { Loading, Trouble } from "@laurel/ui";
import { useQuery } from "@tanstack/react-query";
import { Head, Table, useFigures } from "../parts/index.ts";
import { healthApi } from "./api.ts";
import { useWords } from "./words.ts";

const EVERY = 10_000;

/** Which services the registry knows as up, each instance of them; looked at again every ten seconds. */
export default function Health() {
  const words = useWords();
  const figures = useFigures();
  const suite = useQuery({ queryKey: ["health"], queryFn: healthApi.suite, refetchInterval: EVERY });
  if (suite.isPending) {
    return <Loading />;
  }
  if (!suite.data) {
    return <Trouble page failure={suite.error} onRetry={() => void suite.refetch()} />;
  }
  const { status, services } = suite.data;
  return (
    <div className="stack-wide">
      <Head title={words.title} lead={words.asOf(figures.instant(new Date(suite.dataUpdatedAt).toISOString()))} />
      <p className={status === "UP" ? "notice" : "notice notice-bad"} role="status">
        {status === "UP" ? words.up : words.degraded}
      </p>
      {suite.isError && (
        <p className="notice notice-bad" role="alert">
          {words.old}
        </p>
      )}
      <section className="card listing">
        <Table
          label={words.title}
          rows={services}
          keyOf={(service) => service.name}
          columns={[
            { name: words.service, cell: (service) => service.name },
            {
              name: words.state,
              cell: (service) => (
                <span className={service.status === "UP" ? "tag tag-good" : "tag tag-bad"}>{words.states[service.status]}</span>
              ),
            },
            { name: words.count, figure: true, cell: (service) => service.instances.length },
            { name: words.instances, tight: true, cell: (service) => <Instances at={service.instances} /> },
          ]}
        />
      </section>
    </div>
  );
}

function Instances({ at }: { at: readonly string[] }) {
  const words = useWords();
  if (at.length === 0) {
    return <span className="soft">{words.none}</span>;
  }
  return (
    <ul>
      {at.map((instance) => (
        <li key={instance} className="mono">
          {instance}
        </li>
      ))}
    </ul>
  );
}
