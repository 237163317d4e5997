package dev.laurel.voice.alexa;

import com.amazon.ask.dispatcher.request.handler.HandlerInput;
import com.amazon.ask.dispatcher.request.handler.impl.IntentRequestHandler;
import com.amazon.ask.model.IntentRequest;
import com.amazon.ask.model.Response;
import java.util.Optional;

/** Whatever was said, be it an intent of the catalogue, one of Alexa's own, or one that the skill does not have. */
final class IntentHandler implements IntentRequestHandler {

    private final Speaking speaking;

    IntentHandler(Speaking speaking) {
        this.speaking = speaking;
    }

    @Override
    public boolean canHandle(HandlerInput input, IntentRequest request) {
        return true;
    }

    @Override
    public Optional<Response> handle(HandlerInput input, IntentRequest request) {
        return speaking.answer(input, Utterances.of(request.getIntent()));
    }
}
