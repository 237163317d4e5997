package dev.laurel.voice.alexa;

import com.amazon.ask.Skill;
import com.amazon.ask.exception.AskSdkException;
import com.amazon.ask.model.RequestEnvelope;
import com.amazon.ask.model.ResponseEnvelope;
import com.amazon.ask.model.services.Serializer;
import com.amazon.ask.util.JacksonSerializer;
import dev.laurel.voice.verification.Stamp;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The skill as a function of Alexa's JSON: its handlers by her SDK, and what she tells of the skill itself. */
final class LoyaltySkill {

    private static final Logger log = LoggerFactory.getLogger(LoyaltySkill.class);
    private static final Set<String> SPOKEN = Set.of("LaunchRequest", "IntentRequest", "SessionEndedRequest");

    private final Serializer serializer = new JacksonSerializer();
    private final Skill skill;
    private final SkillEvents events;

    LoyaltySkill(Skill skill, SkillEvents events) {
        this.skill = skill;
        this.events = events;
    }

    /** What became of a request. */
    sealed interface Outcome {

        /** The response, which is empty where Alexa wants none. */
        record Answered(String json) implements Outcome {}

        /** Of a kind that this skill does not take, or not of Alexa's form. */
        record Unknown() implements Outcome {}
    }

    /** Answers a request that is known to be Alexa's. */
    Outcome answer(Stamp stamp, byte[] body) {
        if (stamp.isSkillEvent()) {
            return events.take(stamp, body) ? new Outcome.Answered("{}") : new Outcome.Unknown();
        }
        if (!SPOKEN.contains(stamp.type())) {
            return new Outcome.Unknown();
        }
        RequestEnvelope request;
        try {
            request = serializer.deserialize(new String(body, StandardCharsets.UTF_8), RequestEnvelope.class);
        } catch (AskSdkException unreadable) {
            log.warn("A request of Alexa's cannot be read: {}", unreadable.toString());
            return new Outcome.Unknown();
        }
        ResponseEnvelope response = skill.invoke(request);
        return new Outcome.Answered(serializer.serialize(response));
    }
}
