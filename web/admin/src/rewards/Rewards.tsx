import { Choice, useFormat } from "@laurel/ui";
import { Link } from "wouter";
import { useMay } from "../frame/roles.ts";
import { Filters, Head, Listing, useFilters } from "../parts/index.ts";
import { rewardsApi, type Reward } from "./api.ts";
import { RewardTag } from "./RewardTag.tsx";
import { useWords } from "./words.ts";

/** All rewards, with what is left of them. */
export default function Rewards() {
  const words = useWords();
  const format = useFormat();
  const mayEdit = useMay("marketer");
  const filters = useFilters("status");
  const { status } = filters.values;
  const make = mayEdit && (
    <Link className="button" href="/rewards/new">
      {words.make}
    </Link>
  );
  return (
    <div className="stack-wide">
      <Head title={words.title} lead={words.lead}>
        {make}
      </Head>
      <Filters onClear={filters.clear}>
        <Choice label={words.status} value={status} onChange={(chosen) => filters.set({ status: chosen })}>
          <option value="">{words.all}</option>
          {(["active", "draft", "archived"] as const).map((one) => (
            <option key={one} value={one}>
              {words.states[one]}
            </option>
          ))}
        </Choice>
      </Filters>
      <Listing
        label={words.title}
        queryKey={["rewards", "list", status]}
        load={(cursor) => rewardsApi.list(status, cursor)}
        keyOf={(reward) => reward.id}
        empty={{ title: words.none, text: words.noneText, action: make }}
        onClear={filters.clear}
        columns={[
          { name: words.reward, cell: (reward) => <Link href={`/rewards/${reward.id}`}>{reward.name}</Link> },
          { name: words.status, cell: (reward) => <RewardTag status={reward.status} /> },
          { name: words.kind, cell: (reward) => words.kinds[reward.kind.type] },
          { name: words.points, figure: true, cell: (reward) => format.number(reward.points) },
          { name: words.left, cell: (reward) => <Left reward={reward} /> },
          { name: words.gates, cell: (reward) => <Gates reward={reward} /> },
          { name: words.redeemed, figure: true, cell: (reward) => format.number(reward.redeemed) },
        ]}
      />
    </div>
  );
}

/** What is left of what there was. */
export function Left({ reward }: { reward: Reward }) {
  const words = useWords();
  const format = useFormat();
  const { left, stock, redeemed } = reward;
  if (left === null) {
    return <span className="soft">{words.endless}</span>;
  }
  const all = stock ?? left + redeemed;
  const text = words.leftOf(format.number(left), format.number(all));
  return (
    <span className="share">
      <meter min={0} max={Math.max(1, all)} low={all * 0.1} value={Math.min(left, all)} aria-label={text} />
      <span className="small number">{text}</span>
    </span>
  );
}

/** Who can have it, and when. */
export function Gates({ reward }: { reward: Reward }) {
  const words = useWords();
  const format = useFormat();
  const gates = [
    reward.minimumTier && words.fromTier(reward.minimumTier),
    reward.perMember !== null && words.perMemberOf(format.number(reward.perMember)),
    reward.from && words.from(format.moment(reward.from)),
    reward.until && words.until(format.moment(reward.until)),
  ].filter(Boolean);
  return gates.length === 0 ? <span className="soft">{words.everybody}</span> : gates.join(", ");
}
