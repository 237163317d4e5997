package dev.laurel.social.messenger.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.dialogue.catalogue.Intent;
import dev.laurel.dialogue.conversation.Input;
import org.junit.jupiter.api.Test;

class DeliveryTest {

    private static final String PAGE = "100";

    @Test
    void textsButtonsAndLinksAreUnderstood() {
        assertThat(only("\"message\":{\"mid\":\"m_1\",\"text\":\"my points\"}").input())
                .isEqualTo(new Input.Text("m_1", "my points"));
        assertThat(only("\"message\":{\"mid\":\"m_2\",\"text\":\"Yes\",\"quick_reply\":{\"payload\":\"/yes/k\"}}")
                        .input())
                .isEqualTo(new Input.Pressed("m_2", "/yes/k"));
        assertThat(only("\"postback\":{\"mid\":\"m_3\",\"title\":\"Get Started\",\"payload\":\"/start\"}")
                        .input())
                .isEqualTo(new Input.Pressed("m_3", "/start"));
        assertThat(only("\"referral\":{\"ref\":\"link-482913\",\"source\":\"SHORTLINK\",\"type\":\"OPEN_THREAD\"}")
                        .input())
                .isInstanceOfSatisfying(Input.Recognised.class, recognised -> {
                    assertThat(recognised.intent()).isEqualTo(Intent.LINK);
                    assertThat(recognised.words()).isEqualTo("482913");
                });
        assertThat(only("\"postback\":{\"mid\":\"m_4\",\"payload\":\"/start\",\"referral\":{\"ref\":\"482913\"}}")
                        .kind())
                .isEqualTo(Heard.Kind.LINK);
    }

    @Test
    void aPictureIsAMessageWithoutWords() {
        assertThat(only("\"message\":{\"mid\":\"m_1\",\"attachments\":[{\"type\":\"image\"}]}")
                        .kind())
                .isEqualTo(Heard.Kind.TEXT);
    }

    @Test
    void whatHasNoIdIsKnownAgainByWhatItIs() {
        var postback = "\"postback\":{\"title\":\"Help\",\"payload\":\"/help\"}";

        assertThat(only(postback).id())
                .startsWith("d_")
                .isEqualTo(only(postback).id());
        assertThat(only(postback.replace("/help", "/tier")).id())
                .isNotEqualTo(only(postback).id());
    }

    @Test
    void echoesReadsAndOtherPagesAreNoMessages() {
        var echo =
                "{\"object\":\"page\",\"entry\":[{\"messaging\":[{\"sender\":{\"id\":\"100\"},\"recipient\":{\"id\":\"900\"},"
                        + "\"message\":{\"mid\":\"m_1\",\"is_echo\":true,\"text\":\"x\"}}]}]}";
        assertThat(Delivery.read(echo.getBytes(UTF_8), PAGE).orElseThrow().heard())
                .isEmpty();
        assertThat(read("\"read\":{\"watermark\":1}").heard()).isEmpty();
        assertThat(read("\"delivery\":{\"mids\":[\"m_1\"],\"watermark\":1}").heard())
                .isEmpty();
        assertThat(Delivery.read(
                                body("\"message\":{\"mid\":\"m_1\",\"text\":\"x\"}")
                                        .getBytes(UTF_8),
                                "another page")
                        .orElseThrow()
                        .heard())
                .isEmpty();
        assertThat(Delivery.read("not json".getBytes(UTF_8), PAGE)).isEmpty();
        assertThat(Delivery.read("[]".getBytes(UTF_8), PAGE).orElseThrow().heard())
                .isEmpty();
    }

    @Test
    void whatIsKeptIsWhatWasHeard() {
        var heard = only("\"message\":{\"mid\":\"m_1\",\"text\":\"my points\"}");

        assertThat(Heard.of(heard.id(), heard.psid(), heard.content())).isEqualTo(heard);
    }

    private static Heard only(String event) {
        assertThat(read(event).heard()).hasSize(1);
        return read(event).heard().getFirst();
    }

    private static Delivery read(String event) {
        return Delivery.read(body(event).getBytes(UTF_8), PAGE).orElseThrow();
    }

    private static String body(String event) {
        return """
            {"object":"page","entry":[{"id":"100","time":1,"messaging":[
              {"sender":{"id":"900"},"recipient":{"id":"100"},"timestamp":1700000000123,%s}]}]}\
            """.formatted(event);
    }
}
