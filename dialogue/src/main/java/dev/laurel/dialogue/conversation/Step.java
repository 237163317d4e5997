package dev.laurel.dialogue.conversation;

import dev.laurel.dialogue.Language;
import dev.laurel.dialogue.answer.Answers;
import dev.laurel.dialogue.catalogue.Catalogue;
import dev.laurel.dialogue.catalogue.Intent;
import dev.laurel.dialogue.reply.Choice;
import dev.laurel.dialogue.reply.Phrase;
import dev.laurel.dialogue.reply.Phrases;
import dev.laurel.dialogue.reply.Reply;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

/**
 * All that is needed to answer one message.
 *
 * @param key of this message; what follows from it is done under it, once
 * @param words what was said, besides the intent
 */
record Step(
        Conversation conversation,
        String key,
        String words,
        Answers answers,
        Phrases phrases,
        Catalogue catalogue,
        LocalDate today) {

    /** The conversation after a message, and what is said. */
    record Outcome(Conversation next, Reply reply) {}

    Step saying(String other) {
        return new Step(conversation, key, other, answers, phrases, catalogue, today);
    }

    Step in(Conversation other) {
        return new Step(other, key, words, answers, phrases, catalogue, today);
    }

    Language language() {
        return conversation.language();
    }

    Outcome say(Phrase phrase, Object... values) {
        return reply(phrases.say(phrase, values));
    }

    Outcome reply(Reply reply) {
        return new Outcome(conversation.offering(reply.choices()), reply);
    }

    /** A question; what may be pressed is what "the second one" means. */
    Outcome ask(Question question, Reply reply) {
        return new Outcome(conversation.asking(question).offering(reply.choices()), reply);
    }

    /** A question whose "yes" changes something. */
    Outcome confirm(Question.Confirmation question, Reply reply) {
        return ask(
                question,
                reply.with(List.of(
                        new Choice(phrases.text(Phrase.YES), Command.write("yes", question.key())),
                        new Choice(phrases.text(Phrase.NO), Command.write("no", question.key())))));
    }

    /** A head line and a line for each thing, with a sentence's distance by voice. */
    <T> Reply list(Reply head, List<T> things, Phrase line, Function<T, Object[]> values) {
        var text = new StringBuilder(head.text());
        var speech = new StringBuilder(head.speech());
        for (T thing : things) {
            text.append('\n').append(phrases.text(line, values.apply(thing)));
            speech.append(' ').append(phrases.speech(line, values.apply(thing)));
        }
        return Reply.of(text.toString(), speech.toString().replaceAll(";$", "."));
    }

    /** One after the other. */
    Reply joined(Reply first, Reply second) {
        return Reply.of(first.text() + "\n" + second.text(), first.speech() + " " + second.speech());
    }

    List<Choice> titles(List<Intent> intents) {
        return intents.stream()
                .map(intent -> new Choice(catalogue.title(intent, language()), intent.command()))
                .toList();
    }
}
