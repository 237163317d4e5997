/** What this service asks of customers' profiles, which auth-service owns. */
@NullMarked
package dev.laurel.social.profile;

import org.jspecify.annotations.NullMarked;
