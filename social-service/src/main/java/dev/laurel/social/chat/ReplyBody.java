package dev.laurel.social.chat;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.laurel.dialogue.reply.Reply;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is said back.
 *
 * @param choices to press; each sends its command
 * @param card something to keep, such as a voucher's code
 * @param link a page that says more
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ReplyBody(
        String text,
        List<ChoiceBody> choices,
        @Nullable CardBody card,
        @Nullable LinkBody link) {

    /** Something to press. */
    record ChoiceBody(String label, String command) {}

    /** Something to keep. */
    record CardBody(String title, String body) {}

    /** A page. */
    record LinkBody(String label, URI address) {}

    static ReplyBody of(Reply reply) {
        Reply.Card card = reply.card();
        Reply.Link link = reply.link();
        return new ReplyBody(
                reply.text(),
                reply.choices().stream()
                        .map(choice -> new ChoiceBody(choice.label(), choice.command()))
                        .toList(),
                card == null ? null : new CardBody(card.title(), card.body()),
                link == null ? null : new LinkBody(link.label(), link.address()));
    }
}
