package dev.laurel.voice.alexa;

import com.amazon.ask.dispatcher.request.handler.HandlerInput;
import com.amazon.ask.dispatcher.request.handler.impl.LaunchRequestHandler;
import com.amazon.ask.model.LaunchRequest;
import com.amazon.ask.model.Response;
import dev.laurel.voice.talk.Utterance;
import java.util.Optional;

/** "Alexa, open Loyalty System." */
final class LaunchHandler implements LaunchRequestHandler {

    private final Speaking speaking;

    LaunchHandler(Speaking speaking) {
        this.speaking = speaking;
    }

    @Override
    public boolean canHandle(HandlerInput input, LaunchRequest request) {
        return true;
    }

    @Override
    public Optional<Response> handle(HandlerInput input, LaunchRequest request) {
        return speaking.answer(input, new Utterance.Opened());
    }
}
