import { Button, useFormat } from "@laurel/ui";
import { useState } from "react";
import { Link, useLocation } from "wouter";
import { useMay } from "../frame/roles.ts";
import { Head, Listing, type Column } from "../parts/index.ts";
import { announcementsApi, type Announcement } from "./api.ts";
import { StatusTag } from "./StatusTag.tsx";
import { useWords } from "./words.ts";
import { Writing } from "./Writing.tsx";

const EVERY = 15_000;

/** What was announced, what waits, and the way to write something. */
export default function Announcements() {
  const words = useWords();
  const format = useFormat();
  const mayWrite = useMay("marketer");
  const [, go] = useLocation();
  const [writing, setWriting] = useState(false);
  const columns: Column<Announcement>[] = [
    { name: words.heading, cell: (one) => <Link href={`/announcements/${encodeURIComponent(one.id)}`}>{one.title || words.types[one.type]}</Link> },
    { name: words.status, cell: (one) => <StatusTag status={one.status} /> },
    { name: words.type, cell: (one) => words.types[one.type] },
    { name: words.written, cell: (one) => format.moment(one.createdAt) },
  ];
  return (
    <div className="stack-wide">
      <Head title={words.title} lead={words.lead}>
        {mayWrite && <Button onClick={() => setWriting(true)}>{words.write}</Button>}
      </Head>
      <Listing
        label={words.title}
        queryKey={["announcements"]}
        load={announcementsApi.list}
        columns={columns}
        keyOf={(one) => one.id}
        empty={{ title: words.empty, text: words.emptyText }}
        every={EVERY}
      />
      {writing && (
        <Writing
          title=""
          text=""
          heading={words.write}
          save={announcementsApi.create}
          onSaved={(one) => go(`/announcements/${encodeURIComponent(one.id)}`)}
          onClose={() => setWriting(false)}
        />
      )}
    </div>
  );
}
