package dev.laurel.dialogue.conversation;

import dev.laurel.dialogue.catalogue.Intent;

/** What came in over a channel. The id is the channel's own of the message, and makes what follows from it idempotent. */
public sealed interface Input {

    String id();

    /** Free text. */
    record Text(String id, String text) implements Input {}

    /** A button's or a menu's payload, as a {@link dev.laurel.dialogue.reply.Choice} or a menu item carries it. */
    record Pressed(String id, String command) implements Input {}

    /**
     * What the channel understood by itself, as Alexa does from the generated model.
     *
     * @param words the slots' values joined with spaces; dates as Alexa writes them
     */
    record Recognised(String id, Intent intent, String words) implements Input {}
}
