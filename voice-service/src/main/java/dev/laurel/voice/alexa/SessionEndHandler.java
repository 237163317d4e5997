package dev.laurel.voice.alexa;

import com.amazon.ask.dispatcher.request.handler.HandlerInput;
import com.amazon.ask.dispatcher.request.handler.impl.SessionEndedRequestHandler;
import com.amazon.ask.model.Response;
import com.amazon.ask.model.SessionEndedRequest;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The session is over; Alexa takes no answer to that. */
final class SessionEndHandler implements SessionEndedRequestHandler {

    private static final Logger log = LoggerFactory.getLogger(SessionEndHandler.class);

    @Override
    public boolean canHandle(HandlerInput input, SessionEndedRequest request) {
        return true;
    }

    @Override
    public Optional<Response> handle(HandlerInput input, SessionEndedRequest request) {
        if (request.getError() != null) {
            log.warn("Alexa ended a session because of an error: {}", request.getError());
        }
        return Optional.empty();
    }
}
