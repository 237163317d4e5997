import { Choice, useFormat } from "@laurel/ui";
import { useQuery } from "@tanstack/react-query";
import { Link } from "wouter";
import { Filters, Head, Listing, paths, plusDays, shortId, TypedFilter, useFilters, type Column } from "../parts/index.ts";
import { PAYMENT_STATUSES, paymentsApi, type StaffPayment } from "./api.ts";
import { StatusTag } from "./tags.tsx";
import { useWords } from "./words.ts";

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** All payments, by what they are, how and when they were paid, and by whom. */
export default function Payments() {
  const words = useWords();
  const format = useFormat();
  const filters = useFilters("status", "processor", "customer", "from", "to");
  const { values } = filters;
  const rails = useQuery({ queryKey: ["rails"], queryFn: paymentsApi.rails, staleTime: 600_000 });
  const nameOf = (rail: string) => rails.data?.find((one) => one.id === rail)?.displayName ?? rail;
  const columns: Array<Column<StaffPayment>> = [
    {
      name: words.columns.payment,
      tight: true,
      cell: (payment) => (
        <Link href={paths.payment(payment.id)} className="mono">
          {shortId(payment.id)}
        </Link>
      ),
    },
    { name: words.columns.when, tight: true, cell: (payment) => format.moment(payment.createdAt) },
    { name: words.columns.status, tight: true, cell: (payment) => <StatusTag status={payment.status} /> },
    { name: words.columns.rail, cell: (payment) => nameOf(payment.processor) },
    {
      name: words.columns.customer,
      tight: true,
      cell: (payment) => (
        <Link href={paths.member(payment.customerId)} className="mono">
          {shortId(payment.customerId)}
        </Link>
      ),
    },
    { name: words.columns.amount, figure: true, cell: (payment) => format.money(payment.amount) },
  ];
  return (
    <div className="stack">
      <Head title={words.title} lead={words.lead} />
      <Filters onClear={filters.clear}>
        <Choice label={words.filters.status} value={values.status} onChange={(status) => filters.set({ status })}>
          <option value="">{words.all}</option>
          {PAYMENT_STATUSES.map((status) => (
            <option key={status} value={status}>
              {words.status[status]}
            </option>
          ))}
        </Choice>
        <Choice label={words.filters.rail} value={values.processor} onChange={(processor) => filters.set({ processor })}>
          <option value="">{words.all}</option>
          {rails.data?.map((rail) => (
            <option key={rail.id} value={rail.id}>
              {rail.displayName}
            </option>
          ))}
        </Choice>
        <TypedFilter label={words.filters.customer} value={values.customer} onValue={(customer) => filters.set({ customer })} />
        <TypedFilter label={words.filters.from} type="date" value={values.from} onValue={(from) => filters.set({ from })} />
        <TypedFilter label={words.filters.to} type="date" value={values.to} onValue={(to) => filters.set({ to })} />
      </Filters>
      <Listing
        label={words.title}
        queryKey={["payments", "list", filters.query]}
        load={(cursor) => paymentsApi.list(asked(filters.query), cursor)}
        columns={columns}
        keyOf={(payment) => payment.id}
        empty={words.none}
        onClear={filters.clear}
      />
    </div>
  );
}

/** The API wants instants, the last one not included; people want days, both included. */
function asked(query: Record<string, string>): Record<string, string> {
  const { from, to, ...rest } = query;
  return {
    ...rest,
    ...(from && DAY.test(from) ? { from: `${from}T00:00:00Z` } : {}),
    ...(to && DAY.test(to) ? { to: `${plusDays(to, 1)}T00:00:00Z` } : {}),
  };
}
