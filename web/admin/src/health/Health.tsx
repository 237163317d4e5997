import { Loading, Trouble } from "@laurel/ui";
import { useQuery } from "@tanstack/react-query";
import { healthApi } from "./api.ts";
import { useWords } from "./words.ts";

const EVERY = 10_000;

/** Which services the registry knows as up; looked at again every ten seconds. */
export default function Health() {
  const words = useWords();
  const suite = useQuery({ queryKey: ["health"], queryFn: healthApi.suite, refetchInterval: EVERY });
  if (suite.isPending) {
    return <Loading />;
  }
  if (suite.isError && !suite.data) {
    return <Trouble page failure={suite.error} onRetry={() => void suite.refetch()} />;
  }
  const { status, services } = suite.data!;
  return (
    <div className="stack-wide">
      <h1>{words.title}</h1>
      <p className={status === "UP" ? "notice" : "notice notice-bad"} role="status">
        {status === "UP" ? words.up : words.degraded}
      </p>
      <div className="table-room card" role="region" aria-label={words.title} tabIndex={0}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{words.service}</th>
              <th scope="col">{words.state}</th>
              <th scope="col">{words.instances}</th>
            </tr>
          </thead>
          <tbody>
            {services.map((service) => (
              <tr key={service.name}>
                <th scope="row">{service.name}</th>
                <td>
                  <span className={service.status === "UP" ? "tag tag-good" : "tag tag-bad"}>{words.states[service.status]}</span>
                </td>
                <td>{service.instances.length > 0 ? service.instances.join(", ") : words.none}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}
