import { Empty, LanguageContext, Loading, Trouble, useFormat } from "@laurel/ui";
import { useQuery } from "@tanstack/react-query";
import { useContext } from "react";
import { Link } from "wouter";
import { useMay } from "../frame/roles.ts";
import { Head, Table } from "../parts/index.ts";
import { campaignsApi, type Campaign, type CampaignStatus } from "./api.ts";
import { Budget } from "./Budget.tsx";
import { sentence } from "./sentence.ts";
import { StatusTag } from "./StatusTag.tsx";
import { useWords } from "./words.ts";

const FIRST: Record<CampaignStatus, number> = { ACTIVE: 0, DRAFT: 1, PAUSED: 2, ENDED: 3 };

/** All campaigns: those that run now first. */
export default function Campaigns() {
  const words = useWords();
  const mayEdit = useMay("marketer");
  const campaigns = useQuery({ queryKey: ["campaigns"], queryFn: campaignsApi.all });
  const make = mayEdit && (
    <Link className="button" href="/campaigns/new">
      {words.make}
    </Link>
  );
  return (
    <div className="stack-wide">
      <Head title={words.title} lead={words.noneText}>
        {make}
      </Head>
      {campaigns.data ? (
        campaigns.data.length === 0 ? (
          <section className="card">
            <Empty title={words.none} action={make}>
              {words.noneText}
            </Empty>
          </section>
        ) : (
          <List campaigns={campaigns.data.toSorted((one, other) => FIRST[one.status] - FIRST[other.status])} />
        )
      ) : (
        <section className="card">
          {campaigns.isError ? (
            <Trouble failure={campaigns.error} onRetry={() => void campaigns.refetch()} />
          ) : (
            <Loading lines={6} />
          )}
        </section>
      )}
    </div>
  );
}

function List({ campaigns }: { campaigns: Campaign[] }) {
  const words = useWords();
  const format = useFormat();
  const language = useContext(LanguageContext);
  return (
    <section className="card listing">
      <Table
        label={words.title}
        rows={campaigns}
        keyOf={(campaign) => campaign.id}
        columns={[
          {
            name: words.campaign,
            cell: (campaign) => <Link href={`/campaigns/${campaign.id}`}>{campaign.terms.name}</Link>,
          },
          { name: words.state, cell: (campaign) => <StatusTag status={campaign.status} /> },
          {
            name: words.gives,
            cell: (campaign) => {
              const said = sentence(campaign.terms, words.sentence, format, language);
              return (
                <>
                  {said.gives}
                  <span className="soft small block">{said.when}</span>
                </>
              );
            },
          },
          { name: words.budget, cell: (campaign) => <Budget campaign={campaign} brief /> },
          { name: words.version, figure: true, cell: (campaign) => format.number(campaign.version) },
        ]}
      />
    </section>
  );
}
