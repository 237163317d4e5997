package dev.laurel.simulator.alexa;

import dev.laurel.simulator.alexa.Hearing.Understood;
import dev.laurel.simulator.alexa.InteractionModel.IntentModel;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Requests as Alexa writes them. */
final class Envelope {

    private final ObjectNode whole = JsonNodeFactory.instance.objectNode().put("version", "1.0");
    private final String skillId;
    private final Device device;

    /**
     * From a device to a skill.
     *
     * @param person who of the household speaks, if the voice was recognised
     * @param accessToken what linking the account in her app has brought
     */
    Envelope(String skillId, Device device, @Nullable String person, @Nullable String accessToken) {
        this.skillId = skillId;
        this.device = device;
        var session = device.session();
        if (session != null) {
            var part = whole.putObject("session").put("new", session.isNew()).put("sessionId", session.id());
            part.putObject("application").put("applicationId", skillId);
            part.set("attributes", session.attributes());
            user(part, accessToken);
        }
        var system = whole.putObject("context").putObject("System");
        system.putObject("application").put("applicationId", skillId);
        user(system, accessToken);
        if (person != null) {
            system.putObject("person").put("personId", "amzn1.ask.person." + person);
        }
        system.putObject("device").put("deviceId", "amzn1.ask.device.simulated").putObject("supportedInterfaces");
        system.put("apiEndpoint", "https://api.amazonalexa.com");
    }

    private void user(ObjectNode part, @Nullable String accessToken) {
        var user = part.putObject("user").put("userId", device.userId());
        if (accessToken != null) {
            user.put("accessToken", accessToken);
        }
    }

    byte[] launch(Locale locale, Instant at) {
        return request("LaunchRequest", locale, at, Optional.empty());
    }

    byte[] intent(IntentModel intent, Understood heard, Locale locale, Instant at) {
        var node = JsonNodeFactory.instance
                .objectNode()
                .put("name", heard.intent())
                .put("confirmationStatus", "NONE");
        var slots = node.putObject("slots");
        intent.slots().keySet().forEach(name -> {
            var slot = slots.putObject(name).put("name", name).put("confirmationStatus", "NONE");
            var value = heard.slots().get(name);
            if (value != null) {
                slot.put("value", value);
            }
        });
        return request("IntentRequest", locale, at, Optional.of(node));
    }

    /** What she tells of the skill itself. */
    byte[] event(String name, Instant at) {
        return request("AlexaSkillEvent." + name, Locale.US, at, Optional.empty());
    }

    private byte[] request(String type, Locale locale, Instant at, Optional<ObjectNode> intent) {
        var request = whole.putObject("request")
                .put("type", type)
                .put("requestId", "amzn1.echo-api.request." + UUID.randomUUID())
                .put(
                        "timestamp",
                        at.truncatedTo(java.time.temporal.ChronoUnit.SECONDS).toString())
                .put("locale", locale.toLanguageTag());
        intent.ifPresent(node -> request.set("intent", node));
        return JsonMapper.builder().build().writeValueAsBytes(whole);
    }

    @Override
    public String toString() {
        return "From " + device.userId() + " to " + skillId;
    }
}
