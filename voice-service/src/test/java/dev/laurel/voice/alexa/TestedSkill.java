package dev.laurel.voice.alexa;

import dev.laurel.voice.talk.Shop;
import dev.laurel.voice.verification.PrivateAlexa;
import dev.laurel.voice.verification.Signers;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** The service with an authority, a shop and a time of the test's own. */
@TestConfiguration(proxyBeanMethods = false)
class TestedSkill {

    /** A clock that is set. */
    static final class Watch extends Clock {

        volatile Instant now = Instant.now();

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    @Bean
    @Primary
    Watch watch() {
        return new Watch();
    }

    /** Its certificates reach back to the example requests, and on to today. */
    @Bean
    PrivateAlexa privateAlexa() {
        return new PrivateAlexa(Instant.parse("2016-10-27T21:11:41Z"), Instant.now());
    }

    @Bean
    @Primary
    Signers privateSigners(PrivateAlexa alexa, Watch watch) {
        return alexa.signers(watch);
    }

    @Bean
    @Primary
    Shop shop() {
        return new Shop();
    }
}
