package dev.laurel.gateway.portal;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the pages know of this installation.
 *
 * @param sandbox whether the providers are simulated, so that the portal offers their test cards and says so
 * @param messengerPage the merchant's Page, to which the portal leads whoever links Messenger; empty where there is none
 */
@ConfigurationProperties("laurel.gateway.portal")
record PortalSettings(
        @DefaultValue("false") boolean sandbox,
        @DefaultValue("") String messengerPage) {

    PortalSettings {
        if (!messengerPage.matches("[\\w.-]*")) {
            throw new IllegalArgumentException("Not the id or name of a Page: " + messengerPage);
        }
    }
}
