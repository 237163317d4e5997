package dev.laurel.social.messenger.profile;

import com.restfb.FacebookClient;
import com.restfb.Parameter;
import com.restfb.exception.FacebookException;
import com.restfb.json.JsonObject;
import dev.laurel.social.graph.GraphFailure;
import dev.laurel.social.graph.GraphSettings;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Brings the profile to the Page after a start, if it is another there. Goes on trying, since Meta may be away; several
 * instances that do the same do no harm.
 */
@Component
class PushProfile {

    private static final Logger log = LoggerFactory.getLogger(PushProfile.class);
    private static final String PROFILE = "me/messenger_profile";
    private static final JsonMapper JSON = new JsonMapper();

    private final FacebookClient page;
    private final GraphSettings settings;
    private final AtomicBoolean isDone = new AtomicBoolean();

    PushProfile(FacebookClient page, GraphSettings settings) {
        this.page = page;
        this.settings = settings;
    }

    @Scheduled(initialDelay = 1_000, fixedDelay = 30_000)
    void pushOnce() {
        if (settings.isConnected() && !isDone.get()) {
            try {
                push();
                isDone.set(true);
            } catch (FacebookException failure) {
                log.warn(
                        "The Page's profile could not be brought there; trying again: {}",
                        GraphFailure.of(failure).why());
            }
        }
    }

    /** Whether something was another there. */
    boolean push() {
        var wanted = PageProfile.wanted();
        var found = JSON.readTree(
                page.fetchObject(PROFILE, JsonObject.class, Parameter.withFields(String.join(",", wanted.keySet())))
                        .toString());
        var changed = wanted.entrySet().stream()
                .filter(field -> !isSame(field, found.at("/data/0")))
                .map(field -> Parameter.with(field.getKey(), field.getValue().toString()))
                .toArray(Parameter[]::new);
        if (changed.length > 0) {
            page.publish(PROFILE, JsonObject.class, changed);
            log.info("The Page's profile was changed in {} of {} fields", changed.length, wanted.size());
        }
        return changed.length > 0;
    }

    private static boolean isSame(Map.Entry<String, JsonNode> field, JsonNode found) {
        return field.getValue().equals(found.get(field.getKey()));
    }
}
