import { Button, Loading, Trouble, useFormat } from "@laurel/ui";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Link } from "wouter";
import { useMay } from "../frame/roles.ts";
import { Card, Dialog, Facts, Head, Refused, useToast } from "../parts/index.ts";
import { announcementsApi, type Announcement } from "./api.ts";
import { StatusTag } from "./StatusTag.tsx";
import { useWords } from "./words.ts";
import { Writing } from "./Writing.tsx";
import "./announcements.css";

const EVERY = 5_000;

/** One announcement as it is on the Page or will be, and what can be done with it. */
export default function AnnouncementPage({ params }: { params: Record<string, string> }) {
  const id = decodeURIComponent(params.id ?? "");
  const words = useWords();
  const toast = useToast();
  const one = useQuery({ queryKey: ["announcement", id], queryFn: () => announcementsApi.one(id), refetchInterval: EVERY });
  if (one.isPending) {
    return <Loading />;
  }
  if (!one.data) {
    return <Trouble page failure={one.error} onRetry={() => void one.refetch()} />;
  }
  const shown = one.data;
  const copy = async () => {
    await navigator.clipboard.writeText(shown.groupText);
    toast(words.copied);
  };
  return (
    <div className="stack-wide">
      <Head title={shown.title || words.types[shown.type]}>
        <Acts one={shown} />
      </Head>
      {shown.outdated && <p className="notice notice-bad">{words.outdated}</p>}
      <div className="cards cards-wide">
        <Card title={words.post}>
          <p className="post">{shown.message}</p>
        </Card>
        <Card title={words.status}>
          <About one={shown} />
        </Card>
        <Card title={words.group}>
          <p className="soft">{words.groupLead}</p>
          <p className="post">{shown.groupText}</p>
          <div>
            <Button look="quiet" onClick={() => void copy()}>
              {words.copy}
            </Button>
          </div>
        </Card>
      </div>
    </div>
  );
}

function About({ one }: { one: Announcement }) {
  const words = useWords();
  const format = useFormat();
  return (
    <Facts
      facts={[
        [words.status, <StatusTag status={one.status} />],
        [words.type, words.types[one.type]],
        [words.sweepstakes, one.sweepstakesId && <Link href={`/sweepstakes/${encodeURIComponent(one.sweepstakesId)}`}>{words.see}</Link>],
        [words.written, format.moment(one.createdAt)],
        [words.author, one.author],
        [words.edited, one.edited && words.yes],
        [words.posted, one.postedAt && format.moment(one.postedAt)],
        [words.next, one.nextStepAt && format.moment(one.nextStepAt)],
        [words.problem, one.problem],
      ]}
    />
  );
}

/** What its stage allows; the API refuses the rest. */
function Acts({ one }: { one: Announcement }) {
  const words = useWords();
  const toast = useToast();
  const queries = useQueryClient();
  const mayAct = useMay("marketer");
  const [asked, setAsked] = useState<"edit" | "withdraw">();
  const act = useMutation({
    mutationFn: (what: "approve" | "post" | "withdraw") => announcementsApi.act(one.id, what),
    onSuccess: (next) => {
      queries.setQueryData(["announcement", one.id], next);
      void queries.invalidateQueries({ queryKey: ["announcements"] });
      setAsked(undefined);
      toast(words.done);
    },
  });
  if (!mayAct || one.status === "DRAFTING") {
    return null;
  }
  return (
    <>
      {one.status === "WAITING" && (
        <Button busy={act.isPending} onClick={() => act.mutate("approve")}>
          {words.approve}
        </Button>
      )}
      {(one.status === "FAILED" || one.status === "WITHDRAWN") && (
        <Button busy={act.isPending} onClick={() => act.mutate("post")}>
          {words.again}
        </Button>
      )}
      {one.status !== "WITHDRAWN" && (
        <>
          <Button look="quiet" onClick={() => setAsked("edit")}>
            {words.edit}
          </Button>
          <Button look="quiet" onClick={() => setAsked("withdraw")}>
            {words.withdraw}
          </Button>
        </>
      )}
      {act.isError && !asked && <Refused failure={act.error} />}
      {asked === "edit" && (
        <Writing
          heading={words.edit}
          title={one.title}
          text={one.text}
          save={(title, text) => announcementsApi.edit(one.id, title, text)}
          onSaved={() => {
            setAsked(undefined);
            toast(words.saved);
          }}
          onClose={() => setAsked(undefined)}
        />
      )}
      {asked === "withdraw" && (
        <Dialog
          grave
          title={words.withdraw}
          action={words.withdraw}
          onAct={() => act.mutate("withdraw")}
          onClose={() => setAsked(undefined)}
          busy={act.isPending}
          failure={act.error}
        >
          <p>{words.withdrawSure}</p>
        </Dialog>
      )}
    </>
  );
}
