package dev.laurel.gateway.portal;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param sandbox whether the providers are simulated, so that the portal offers their test cards and says so */
@ConfigurationProperties("laurel.gateway.portal")
record PortalSettings(@DefaultValue("false") boolean sandbox) {}
