import { useQuery } from "@tanstack/react-query";
import { Link } from "wouter";
import { useMay } from "../frame/roles.ts";
import { membersApi } from "./api.ts";

/** Who it is, for those who may know; the way to all that is known of him. */
export function MemberName({ id }: { id: string }) {
  const mayKnow = useMay("support");
  const customer = useQuery({
    queryKey: ["customer", id],
    queryFn: () => membersApi.customer(id),
    enabled: mayKnow,
    staleTime: 5 * 60_000,
    retry: false,
  });
  const short = (
    <span className="mono" title={id}>
      {id.length > 12 ? `${id.slice(0, 8)}…` : id}
    </span>
  );
  if (!mayKnow) {
    return short;
  }
  return <Link href={`/members/${encodeURIComponent(id)}`}>{customer.data?.displayName ?? customer.data?.email ?? short}</Link>;
}
