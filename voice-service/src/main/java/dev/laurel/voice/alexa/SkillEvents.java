package dev.laurel.voice.alexa;

import dev.laurel.voice.talk.Accounts;
import dev.laurel.voice.verification.Stamp;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * What Alexa tells of the skill itself. Whoever disables it, or links or parts the account in her app, ends what a code
 * had joined. Read without her SDK, which refuses kinds of events that are younger than itself. See <a
 * href="https://developer.amazon.com/en-US/docs/alexa/smapi/skill-events-in-alexa-skills.html">Amazon's list</a>.
 */
final class SkillEvents {

    private static final Logger log = LoggerFactory.getLogger(SkillEvents.class);
    private static final Set<String> PARTING = Set.of(
            "AlexaSkillEvent.SkillDisabled",
            "AlexaSkillEvent.SkillAccountLinked",
            "AlexaSkillEvent.SkillAccountUnlinked");
    private static final Set<String> NOTED = Set.of(
            "AlexaSkillEvent.SkillEnabled",
            "AlexaSkillEvent.SkillPermissionAccepted",
            "AlexaSkillEvent.SkillPermissionChanged",
            "AlexaSkillEvent.ProactiveSubscriptionChanged");

    private final JsonMapper json = JsonMapper.builder().build();
    private final Accounts accounts;

    SkillEvents(Accounts accounts) {
        this.accounts = accounts;
    }

    /**
     * Takes an event; false when it is of an unknown kind. Fails when a link cannot be ended now: Alexa tells an event
     * again until it is taken.
     */
    boolean take(Stamp stamp, byte[] body) {
        if (PARTING.contains(stamp.type())) {
            String user = json.readTree(body).at("/context/System/user/userId").asString("");
            if (!user.isEmpty()) {
                accounts.forget(user);
            }
            log.info("{}: whatever a code had joined with the user is parted", stamp.type());
            return true;
        }
        return NOTED.contains(stamp.type());
    }
}
