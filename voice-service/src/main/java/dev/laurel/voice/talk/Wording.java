package dev.laurel.voice.talk;

import dev.laurel.dialogue.Language;
import dev.laurel.dialogue.catalogue.Catalogue;
import dev.laurel.dialogue.conversation.Conversation;
import dev.laurel.dialogue.conversation.Question;
import dev.laurel.dialogue.conversation.Turn;
import dev.laurel.dialogue.reply.Phrase;
import dev.laurel.dialogue.reply.Phrases;
import dev.laurel.dialogue.reply.Reply;
import dev.laurel.voice.speech.VoicePhrase;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A reply as it is heard, and what of it is kept to read. */
final class Wording {

    /** A longer question is not said a second time to whoever keeps silent. */
    private static final int SHORT = 160;

    private final Catalogue catalogue;
    private final Map<Language, Phrases> phrases =
            Arrays.stream(Language.values()).collect(Collectors.toMap(Function.identity(), Phrases::new));

    Wording(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    Reply unavailable(Language language) {
        return Objects.requireNonNull(phrases.get(language)).say(Phrase.UNAVAILABLE);
    }

    /**
     * An answer that asks nothing ends a session that began with the question ("Alexa, ask Loyalty System about my
     * points"); one that was opened goes on until somebody ends it.
     */
    Said said(Heard heard, Turn turn) {
        Reply reply = turn.reply();
        Conversation next = turn.next();
        String speech = heard(reply, heard.language());
        boolean asks = next.question() != null || speech.endsWith("?");
        if (!asks && !reply.ends() && !heard.begins()) {
            speech = speech + " " + VoicePhrase.ANYTHING_ELSE.in(heard.language());
        }
        boolean over = reply.ends() || (!asks && heard.begins());
        return new Said(
                speech,
                over ? null : prompt(next, speech, heard.language()),
                asks || reply.ends() ? null : card(reply, next, heard.language()),
                next.question() instanceof Question.Code,
                over ? Memory.NONE : Memory.of(next, heard.speaker(), speech));
    }

    private static String heard(Reply reply, Language language) {
        return reply.card() == null ? reply.speech() : reply.speech() + " " + VoicePhrase.CODE_IN_APP.in(language);
    }

    private static String prompt(Conversation next, String speech, Language language) {
        return next.question() != null && speech.length() <= SHORT ? speech : VoicePhrase.PROMPT.in(language);
    }

    private Said.Card card(Reply reply, Conversation next, Language language) {
        var text = new StringBuilder(reply.text());
        Reply.Card kept = reply.card();
        if (kept != null) {
            text.append('\n').append(kept.title()).append(": ").append(kept.body());
        }
        Reply.@Nullable Link link = reply.link();
        if (link != null) {
            text.append('\n').append(link.label()).append(": ").append(link.address());
        }
        String title =
                next.about() == null ? VoicePhrase.CARD_TITLE.in(language) : catalogue.title(next.about(), language);
        return new Said.Card(title, text.toString());
    }
}
