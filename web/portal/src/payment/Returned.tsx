import { Loading } from "@laurel/ui";
import { useEffect } from "react";
import { useLocation } from "wouter";

/** Which payment the browser left for the provider's page with. */
export const LEFT_WITH = "laurel-payment";

/** Back from a provider's page: on to the receipt, which tells how it went. */
export default function Returned() {
  const [, go] = useLocation();
  useEffect(() => {
    const id = sessionStorage.getItem(LEFT_WITH);
    go(id ? `/receipts/${id}` : "/history", { replace: true });
  }, [go]);
  return <Loading />;
}
