package dev.laurel.social.measure;

import dev.laurel.dialogue.measure.TurnMeters;
import dev.laurel.social.conversation.TurnWatch;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;

/** Has turns on Messenger and in the chat counted. */
@Component
class MeteredTurns implements TurnWatch {

    private final TurnMeters meters;

    MeteredTurns(MeterRegistry registry) {
        this.meters = new TurnMeters(registry);
    }

    @Override
    public void took(Turned turn) {
        String channel = turn.channel().word();
        meters.turn(channel, turn.understood(), turn.took());
        if (turn.firstOfVisit()) {
            meters.visit(channel);
        }
        if (turn.handedOver()) {
            meters.handover(channel, turn.firstHandover());
        }
    }
}
