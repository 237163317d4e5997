package dev.laurel.simulator.alexa;

import dev.laurel.simulator.Provider;
import dev.laurel.simulator.alexa.Device.Session;
import dev.laurel.simulator.alexa.Hearing.Understood;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Alexa with her devices: hears, asks the skill, speaks. One utterance at a time on each device. */
@Component
class Alexa implements Provider {

    private static final Understood LAUNCH = new Understood("LaunchRequest", Map.of());

    private final AlexaProperties properties;
    private final SkillEndpoint skill;
    private final Clock clock;
    private final Supplier<SigningCertificates> certificates;
    private final Map<String, Device> devices = new ConcurrentHashMap<>();
    private final Map<String, ReentrantLock> turns = new ConcurrentHashMap<>();
    private final Map<Locale, Optional<Hearing>> hearing = new ConcurrentHashMap<>();

    Alexa(AlexaProperties properties, Clock clock) {
        this.properties = properties;
        this.clock = clock;
        this.skill = new SkillEndpoint(properties);
        // Keys take a while to make, and most runs of the simulator have no use for her.
        this.certificates = SingletonSupplier.of(() -> SigningCertificates.make(clock));
    }

    SigningCertificates certificates() {
        return Objects.requireNonNull(certificates.get());
    }

    /** Says something to a device; nothing when the skill does not speak that locale. */
    Optional<Spoken> say(SayRequest said) {
        return hearing.computeIfAbsent(said.locale(), this::hearingOf).map(ear -> {
            var turn = turns.computeIfAbsent(said.device(), name -> new ReentrantLock());
            turn.lock();
            try {
                return say(said, ear);
            } finally {
                turn.unlock();
            }
        });
    }

    private Spoken say(SayRequest said, Hearing ear) {
        Device device = devices.computeIfAbsent(said.device(), name -> Device.unpacked());
        Session open = said.newSession() ? null : device.session();
        Device speaking = device.in(open == null ? fresh() : open);
        var envelope = new Envelope(properties.skillId(), speaking, said.person(), said.accessToken());
        var invocation = Invocation.of(said.text(), ear.model().invocation());
        Understood heard = invocation.opens() ? LAUNCH : ear.hear(invocation.rest(), open != null);
        byte[] body = invocation.opens()
                ? envelope.launch(said.locale(), clock.instant())
                : envelope.intent(ear.model().intent(heard.intent()), heard, said.locale(), clock.instant());
        var answer = skill.post(body, certificates(), said.forged());
        devices.put(said.device(), speaking.in(answer.goesOn() ? next(speaking, answer.body()) : null));
        return answer.spoken(heard);
    }

    /** Disables the skill on a device: the account with it ends, and another one begins. Answers the skill's status. */
    int disable(String name) {
        Device device = devices.computeIfAbsent(name, each -> Device.unpacked());
        var envelope = new Envelope(properties.skillId(), device.in(null), null, null);
        var answer = skill.post(envelope.event("SkillDisabled", clock.instant()), certificates(), false);
        devices.put(name, Device.unpacked());
        return answer.status();
    }

    private static Session fresh() {
        return new Session("amzn1.echo-api.session." + UUID.randomUUID(), JsonNodeFactory.instance.objectNode(), true);
    }

    private static Session next(Device device, JsonNode answer) {
        Session session = Objects.requireNonNull(device.session());
        JsonNode attributes = answer.path("sessionAttributes");
        return new Session(
                session.id(), attributes.isObject() ? attributes : JsonNodeFactory.instance.objectNode(), false);
    }

    private Optional<Hearing> hearingOf(Locale locale) {
        return InteractionModel.of(locale).map(model -> new Hearing(model, clock));
    }

    @Override
    public void forget() {
        devices.clear();
    }
}
