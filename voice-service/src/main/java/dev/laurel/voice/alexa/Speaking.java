package dev.laurel.voice.alexa;

import com.amazon.ask.dispatcher.request.handler.HandlerInput;
import com.amazon.ask.model.Response;
import dev.laurel.voice.talk.Said;
import dev.laurel.voice.talk.Talk;
import dev.laurel.voice.talk.Utterance;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The talk, from Alexa's request to her response. */
final class Speaking {

    private static final Logger log = LoggerFactory.getLogger(Speaking.class);

    private final Talk talk;

    Speaking(Talk talk) {
        this.talk = talk;
    }

    Optional<Response> answer(HandlerInput input, Utterance utterance) {
        Said said = said(input, utterance);
        Session.remember(input, said.memory());
        return Optional.of(Rendering.of(said));
    }

    /** Whoever speaks is told that something broke; a status of 500 would be Alexa's "there was a problem". */
    private Said said(HandlerInput input, Utterance utterance) {
        try {
            return talk.answer(Session.heard(input, utterance));
        } catch (RuntimeException broken) {
            log.error("An utterance could not be answered", broken);
            return talk.apology(Session.language(input));
        }
    }
}
