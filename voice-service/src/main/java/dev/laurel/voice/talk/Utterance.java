package dev.laurel.voice.talk;

import dev.laurel.dialogue.catalogue.Intent;

/** What somebody wants of the skill, as far as the assistant has understood it. */
public sealed interface Utterance {

    /** "Open Loyalty System", and nothing else yet. */
    record Opened() implements Utterance {}

    /** An intent of the catalogue, with the words of its slots. */
    record Wish(Intent intent, String words) implements Utterance {}

    /** An answer to a question of ours: "the second one", "for free". */
    record Words(String words) implements Utterance {}

    /** "Yes." */
    record Yes() implements Utterance {}

    /** "No": to what was asked, or to "Anything else?". */
    record No() implements Utterance {}

    /** "Cancel": the question if there is one, else the conversation. */
    record Cancelled() implements Utterance {}

    /** "Say that again." */
    record AgainPlease() implements Utterance {}

    /** Something else. */
    record NotUnderstood() implements Utterance {}
}
