/** A store that speaks MongoDB's protocol, for trying, developing and testing Laurel: no MongoDB, and never sold as one. */
@NullMarked
package dev.laurel.mongo;

import org.jspecify.annotations.NullMarked;
