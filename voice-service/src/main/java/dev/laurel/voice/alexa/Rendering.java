package dev.laurel.voice.alexa;

import com.amazon.ask.model.Response;
import com.amazon.ask.model.ui.LinkAccountCard;
import com.amazon.ask.model.ui.Reprompt;
import com.amazon.ask.model.ui.SimpleCard;
import com.amazon.ask.model.ui.SsmlOutputSpeech;
import dev.laurel.voice.speech.Ssml;
import dev.laurel.voice.talk.Said;

/** What is said, as Alexa's response. */
final class Rendering {

    /** Alexa's limit for title and text together, less what a title may be. */
    private static final int LONGEST_CARD = 7_500;

    private Rendering() {}

    static Response of(Said said) {
        var response =
                Response.builder().withOutputSpeech(speech(said.speech())).withShouldEndSession(said.ends());
        if (said.prompt() != null) {
            response.withReprompt(
                    Reprompt.builder().withOutputSpeech(speech(said.prompt())).build());
        }
        if (said.asksToLink()) {
            response.withCard(LinkAccountCard.builder().build());
        } else if (said.card() != null) {
            String text = said.card().text();
            response.withCard(SimpleCard.builder()
                    .withTitle(said.card().title())
                    .withContent(text.length() <= LONGEST_CARD ? text : text.substring(0, LONGEST_CARD))
                    .build());
        }
        return response.build();
    }

    private static SsmlOutputSpeech speech(String text) {
        return SsmlOutputSpeech.builder().withSsml(Ssml.of(text)).build();
    }
}
