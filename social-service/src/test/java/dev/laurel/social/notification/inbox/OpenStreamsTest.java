package dev.laurel.social.notification.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.social.notification.inbox.OpenStreams.Hint;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OpenStreamsTest {

    private final OpenStreams streams = new OpenStreams(2, 3);

    @BeforeEach
    void running() {
        streams.start();
    }

    @Test
    void theOldestOfOneCustomerMakesRoom() {
        var first = streams.open("ada").orElseThrow();
        var second = streams.open("ada").orElseThrow();
        var third = streams.open("ada").orElseThrow();

        assertThat(first.isEnded()).isTrue();
        assertThat(second.isEnded()).isFalse();
        assertThat(third.isEnded()).isFalse();
        assertThat(streams.count()).isEqualTo(2);
        streams.close("ada", first);
        assertThat(streams.count()).isEqualTo(2);
    }

    @Test
    void thereIsABoundForAll() {
        streams.open("ada");
        streams.open("bob");
        var carol = streams.open("carol").orElseThrow();

        assertThat(streams.open("dan")).isEmpty();
        streams.close("carol", carol);
        assertThat(streams.open("dan")).isPresent();
    }

    @Test
    void whoIsWokenIsTheCustomersOwn() {
        var ada = streams.open("ada").orElseThrow();
        var bob = streams.open("bob").orElseThrow();
        streams.wake("ada");

        assertThat(ada.woken().availablePermits()).isOne();
        assertThat(bob.woken().availablePermits()).isZero();
    }

    @Test
    void theSameHintIsGivenOnceToEachStreamOfItsCustomer() {
        var ada = streams.open("ada").orElseThrow();
        var bob = streams.open("bob").orElseThrow();
        streams.hint("ada", Hint.CHAT);
        streams.hint("ada", Hint.CHAT);
        streams.hint("ada", Hint.LINK);

        assertThat(ada.hint()).isEqualTo(Hint.CHAT);
        assertThat(ada.hint()).isEqualTo(Hint.LINK);
        assertThat(ada.hint()).isNull();
        assertThat(ada.woken().availablePermits()).isPositive();
        assertThat(bob.hint()).isNull();
    }

    @Test
    void allEndWhenTheServiceStops() {
        var ada = streams.open("ada").orElseThrow();
        streams.stop();

        assertThat(ada.isEnded()).isTrue();
        assertThat(streams.open("bob")).isEmpty();
    }
}
