package dev.laurel.social.announcement;

import dev.laurel.platform.clients.ServiceClients;
import dev.laurel.social.background.Rounds;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

@Configuration(proxyBeanMethods = false)
class AnnouncementConfiguration {

    @Bean
    PostWriter postWriter(AnnouncementSettings settings) {
        return new PostWriter(settings);
    }

    @Bean
    PrepareAnnouncement prepareAnnouncement(
            Announcements announcements, PostWriter writer, AnnouncementSettings settings, Clock clock) {
        return new PrepareAnnouncement(announcements, writer, settings, clock);
    }

    @Bean
    Rounds announcementRounds(
            Announcements announcements,
            Page page,
            Draws draws,
            PostWriter writer,
            AnnouncementSettings settings,
            Clock clock) {
        return new Rounds(
                "announcements",
                settings.look(),
                new PublishAnnouncements(announcements, page, draws, writer, settings, clock));
    }

    @Bean
    @Lazy
    SweepstakesDraws.Exchange announcedWinners(ServiceClients clients) {
        return clients.of(SweepstakesDraws.Exchange.class, "sweepstakes-service");
    }

    @Bean
    @ConditionalOnMissingBean
    Draws announcedDraws(ObjectProvider<SweepstakesDraws.Exchange> sweepstakes) {
        return new SweepstakesDraws(sweepstakes);
    }
}
