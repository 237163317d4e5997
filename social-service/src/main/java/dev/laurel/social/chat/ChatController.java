package dev.laurel.social.chat;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.laurel.dialogue.Language;
import dev.laurel.dialogue.conversation.Input;
import dev.laurel.platform.problem.CommonProblems;
import dev.laurel.platform.problem.CommonProblems.FieldError;
import dev.laurel.social.conversation.Channel;
import dev.laurel.social.conversation.Conversations;
import dev.laurel.social.conversation.Line;
import dev.laurel.social.conversation.Speaker;
import dev.laurel.social.conversation.Talk;
import dev.laurel.social.conversation.Word;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.security.Principal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/chat/messages}. The language is the one that {@code Accept-Language} prefers. */
@RestController
@RequestMapping("/api/chat/messages")
class ChatController {

    private static final String KEY = "[\\x21-\\x7e]{1,200}";

    private final Conversations conversations;

    ChatController(Conversations conversations) {
        this.conversations = conversations;
    }

    /**
     * What is said: one of both.
     *
     * @param text in the customer's words
     * @param command what a choice carries
     */
    record Message(
            @Nullable @Size(min = 1, max = 1000) String text,
            @Nullable @Size(min = 1, max = 500) String command) {}

    /**
     * What comes back at once.
     *
     * @param id of the message, by which it stands in the transcript
     * @param replies none while a person has the conversation, who answers later
     * @param withPerson whether a person answers from here on
     */
    record Answer(String id, List<ReplyBody> replies, boolean withPerson) {}

    /** Who says something in the chat. */
    enum From {
        @JsonProperty("customer")
        CUSTOMER,
        @JsonProperty("assistant")
        ASSISTANT,
        @JsonProperty("staff")
        STAFF
    }

    /** A line of the transcript. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Said(
            String id,
            Instant at,
            From from,
            String text,
            @Nullable ReplyBody reply) {}

    /** What was said. */
    record Transcript(List<Said> items, boolean withPerson) {}

    /** The same key again is answered as the first time, and does nothing twice. */
    @PostMapping
    Answer say(
            Principal customer,
            @RequestHeader(name = "Idempotency-Key", required = false)
                    @Pattern(regexp = KEY, message = "must be 1 to 200 visible ASCII characters") @Nullable String key,
            @Valid @RequestBody Message message,
            Locale locale) {
        String id = key == null ? UUID.randomUUID().toString() : key;
        Input input = input(id, message);
        if (input == null) {
            throw CommonProblems.validation(List.of(new FieldError("text", "must be given, or command, and not both")))
                    .asException();
        }
        Speaker speaker = new Speaker(Channel.CHAT, customer.getName());
        Language language = Language.of(locale);
        var replies = conversations.take(speaker, language, input).map(ReplyBody::of).stream()
                .toList();
        return new Answer(id, replies, isWithPerson(conversations.find(speaker, language)));
    }

    /**
     * What was said lately, oldest first; staff's words come this way.
     *
     * @param after only what was said after this line
     */
    @GetMapping
    Transcript transcript(Principal customer, @RequestParam(required = false) @Nullable String after, Locale locale) {
        Talk talk = conversations.find(new Speaker(Channel.CHAT, customer.getName()), Language.of(locale));
        List<Line> lines = talk.lines();
        int from = after == null ? 0 : 1 + lines.stream().map(Line::id).toList().indexOf(after);
        return new Transcript(
                lines.subList(from, lines.size()).stream().map(this::said).toList(), isWithPerson(talk));
    }

    private Said said(Line line) {
        return new Said(
                line.id(),
                line.at(),
                switch (line.from()) {
                    case SPEAKER -> From.CUSTOMER;
                    case DIALOGUE -> From.ASSISTANT;
                    case STAFF -> From.STAFF;
                },
                line.text(),
                line.reply() == null ? null : ReplyBody.of(conversations.reply(line)));
    }

    private static @Nullable Input input(String id, Message message) {
        if (message.text() != null && message.command() == null) {
            return message.text().isBlank() ? null : new Input.Text(id, message.text());
        }
        return message.command() != null && message.text() == null ? new Input.Pressed(id, message.command()) : null;
    }

    private static boolean isWithPerson(Talk talk) {
        return talk.word().state() != Word.State.DIALOGUE;
    }
}
