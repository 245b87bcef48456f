package org.cuepoint.catalog.match;

/** What a mix or version says of itself beside the names in it. */
enum Trait {
    /** Extended, long, full length, 12 inch. */
    EXTENDED(Group.FORM),
    /** Radio, short, single, 7 inch. */
    RADIO(Group.FORM),
    /** Club. */
    CLUB(Group.FORM),
    /** Vocal. */
    VOCAL(Group.FORM),
    /** Album. */
    ALBUM(Group.FORM),
    /** Remastered: the same recording in a new master. */
    REMASTER(Group.FORM),
    /** Dub. */
    DUB(Group.CHARACTER),
    /** Instrumental. */
    INSTRUMENTAL(Group.CHARACTER),
    /** A cappella. */
    ACAPELLA(Group.CHARACTER),
    /** VIP. */
    VIP(Group.CHARACTER),
    /** A concert or set. */
    LIVE(Group.CHARACTER),
    /** Acoustic or unplugged. */
    ACOUSTIC(Group.CHARACTER),
    /** Reprise. */
    REPRISE(Group.CHARACTER),
    /** Interlude, prelude and the like. */
    INTERLUDE(Group.CHARACTER),
    /** Demo. */
    DEMO(Group.CHARACTER),
    /** Cut from a continuous DJ mix. */
    MIXED(Group.CHARACTER),
    /** Karaoke or backing track. */
    KARAOKE(Group.CHARACTER),
    /** Cover or tribute. */
    COVER(Group.CHARACTER),
    /** DJ tool, beats. */
    TOOL(Group.CHARACTER),
    /** Beatless, ambient. */
    BEATLESS(Group.CHARACTER),
    /** Sped up, nightcore. */
    SPED_UP(Group.CHARACTER),
    /** Slowed down. */
    SLOWED(Group.CHARACTER),
    /** Intro or outro version for DJs. */
    INTRO(Group.CHARACTER),
    /** Mashup. */
    MASHUP(Group.CHARACTER),
    /** Remix. */
    REMIX(Group.CHANGE),
    /** Rework, remake, flip, refix … */
    REWORK(Group.CHANGE),
    /** Edit: of a remixer a change, otherwise a form. */
    EDIT(Group.CHANGE),
    /** Bootleg. */
    BOOTLEG(Group.CHANGE);

    private final Group group;

    Trait(Group group) {
        this.group = group;
    }

    /** The group. */
    Group group() {
        return group;
    }

    /** What a difference in a trait means. */
    enum Group {
        /** Another length or arrangement of one recording: the length can tell. */
        FORM,
        /** Another recording to a DJ's ear. */
        CHARACTER,
        /** The word for what a remixer did; people mix these words up. */
        CHANGE
    }
}
