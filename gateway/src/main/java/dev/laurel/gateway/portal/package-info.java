/** The pages of portal and dashboard with their parts, for browsers. What is behind it they ask of the API like anybody else. */
@NullMarked
package dev.laurel.gateway.portal;

import org.jspecify.annotations.NullMarked;
