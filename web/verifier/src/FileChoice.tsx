import { Sprig } from "@laurel/ui";
import { useState } from "react";
import { useWords } from "./words.ts";

/** Where saved files are dropped or chosen. */
export function FileChoice({ onFiles }: { onFiles: (files: File[]) => void }) {
  const words = useWords();
  const [isOver, setOver] = useState(false);
  const take = (files: FileList | null) => {
    if (files && files.length > 0) {
      onFiles([...files]);
    }
  };
  return (
    <div
      className={isOver ? "drop drop-over no-print" : "drop no-print"}
      onDragOver={(drag) => {
        drag.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(drop) => {
        drop.preventDefault();
        setOver(false);
        take(drop.dataTransfer.files);
      }}
    >
      <Sprig size={40} />
      <p className="lead">{words.drop}</p>
      <p className="soft small">{words.dropText}</p>
      <label className="button drop-button">
        {words.choose}
        <input
          type="file"
          multiple
          className="visually-hidden"
          onChange={(change) => {
            take(change.target.files);
            // the same file again is another choice
            change.target.value = "";
          }}
        />
      </label>
    </div>
  );
}
