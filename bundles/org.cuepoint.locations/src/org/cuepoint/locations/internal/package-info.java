/**
 * How locations are decided and guarded. The resolvers are pure: operating system, environment, home and the few files
 * they ask for come in as values and seams, so that the rules of all platforms are tested on one.
 */
@NullMarked
package org.cuepoint.locations.internal;

import org.jspecify.annotations.NullMarked;
