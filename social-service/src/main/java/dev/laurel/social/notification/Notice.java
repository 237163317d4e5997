package dev.laurel.social.notification;

import org.jspecify.annotations.Nullable;

/**
 * What a customer is told of one event, in words that were chosen when it was heard of.
 *
 * @param title one line
 * @param text plain, a few sentences
 * @param reference what it is about, for whoever wants to show that
 */
public record Notice(
        Kind kind, String title, String text, @Nullable Reference reference) {

    /** A thing of this type with this id, for example a {@code payment}. */
    public record Reference(String type, String id) {}
}
