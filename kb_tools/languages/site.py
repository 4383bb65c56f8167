"""What the published site says in a language. Values only."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """A language's words on the site. `{...}` is filled in where the words are used."""

    name: str
    videos: str
    videos_intro: str
    videos_none: str
    videos_elsewhere: str
    play: str
    play_from: str
    consent: str
    on_youtube: str
    not_embeddable: str
    unavailable: str
    length: str
    minutes: str
    published: str
    chapters: str
    transcript: str
    related: str
    explained: str
    from_second: str
    in_language: str
    reviewed: str
    sample: str
    day_range: str
    time_range: str
    site_description: str
    search_label: str
    search_placeholder: str
    search_button: str
    search_dialog: str
    search_without_script: str
    search_ready: str
    search_loading: str
    search_lost: str
    search_one: str
    search_many: str
    search_page: str
    search_pages: str
    search_begun: str
    search_unsure: str
    search_nothing: str
    search_elsewhere: str
    search_article: str
    search_video: str
    skip: str
    crumbs: str
    topics: str
    one_question: str
    many_questions: str
    questions: str
    more_questions: str
    all_questions: str
    most_asked: str
    newest_videos: str
    all_videos: str
    related_articles: str
    helped: str
    yes: str
    no: str
    helped_yes: str
    helped_no: str
    copy_link: str
    copied: str
    print_page: str
    permalink: str
    contact: str
    contact_phone: str
    contact_hotline: str
    contact_email: str
    contact_form: str
    contact_direct_message: str
    contact_chat: str
    contact_subject: str
    contact_subject_plain: str
    private_data: str
    open_now: str
    closed_now: str
    opens_today: str
    opens_on: str
    closed_days: str
    local_time: str
    remember: str
    remembered: str
    forget: str
    privacy: str
    imprint: str
    blocked: str
    light: str
    dark: str
    feed: str
    not_found: str
    not_found_lead: str
    maybe: str
    to_home: str
    moved: str
    moved_to: str
    no_questions: str
