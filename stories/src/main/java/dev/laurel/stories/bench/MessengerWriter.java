package dev.laurel.stories.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Somebody who writes to the Page, in Meta's words and with its signature; used by one thread at a time. */
final class MessengerWriter {

    /** What the local suite believes Meta's posts by. */
    private static final String SECRET = "facebook_secret_laurel_local";

    private static final String PAGE = "100200300400500";
    private static final String WEBHOOK = "/api/facebook/webhook";
    private static final List<String> WORDS = List.of(
            "How many points do I have?",
            "What is my tier?",
            "Which rewards can I get?",
            "When is the next draw?",
            "Thank you, that is all.");

    private final Shop gateway;
    private final String psid = newPsid();
    private final List<Long> acknowledged = new ArrayList<>();
    private int written;

    /** A writer whom Meta knows from now on, so that it takes answers to him. */
    MessengerWriter(Shop gateway, Shop simulator) {
        this.gateway = gateway;
        simulator.send(
                "POST", "/simulator/graph/messages", Map.of(), "{\"psid\":\"%s\",\"text\":\"Hello\"}".formatted(psid));
    }

    /** An id of somebody whom nobody knows yet. */
    static String newPsid() {
        return String.valueOf(ThreadLocalRandom.current().nextLong(1_000_000_000_000L, 9_000_000_000_000L));
    }

    /** Writes once; what is answered comes later. */
    void write() {
        var now = System.currentTimeMillis();
        var words = WORDS.get(written++ % WORDS.size());
        var body = """
                {"object":"page","entry":[{"id":"%s","time":%d,"messaging":[{"sender":{"id":"%s"},"recipient":{"id":"%s"},\
                "timestamp":%d,"message":{"mid":"m_%s","text":"%s"}}]}]}""".formatted(PAGE, now, psid, PAGE, now, UUID.randomUUID(), words);
        Map<String, String> signed = Map.of("X-Hub-Signature-256", "sha256=" + signature(body));
        var begun = System.nanoTime();
        gateway.send("POST", WEBHOOK, signed, body);
        acknowledged.add(System.nanoTime() - begun);
    }

    /** How long each message took to be acknowledged since the last time that this was asked, in nanoseconds. */
    List<Long> taken() {
        var all = List.copyOf(acknowledged);
        acknowledged.clear();
        return all;
    }

    private static String signature(String body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(SECRET.getBytes(UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(body.getBytes(UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java runtime has HmacSHA256", impossible);
        }
    }
}
