"""English."""

from bot.texts.record import Texts

EN = Texts(
    language="en",
    locale="en_GB",
    description=(
        "Ask me anything in plain words. I answer with the one sentence from our articles that says it, word for word, "
        "with a link to the place it comes from. If the articles do not say, I tell you so."
    ),
    short_description="Answers your questions with a word-for-word quotation from our articles.",
    commands={"ask": "Ask a question", "help": "How to ask, with examples", "about": "What I have read"},
    start=(
        "Hello! Ask me anything in plain words. I answer with the one sentence from our articles that says it, word "
        "for word, and show you where it comes from."
    ),
    help=(
        "Write your question in English, Russian or Georgian. I find the sentence in our articles that answers it and "
        "quote it word for word. If the articles do not say, I tell you so: I never make anything up.\n\n"
        "In a group, mention me, reply to me or write /ask and your question. If you edit your question, I update my "
        "answer.\n\n"
        "A button below an answer shows which date or source I took from your question: tap it to ask without that."
    ),
    try_these="You could start with one of these:",
    about={"one": "I have read <b>{count}</b> article.", "other": "I have read <b>{count}</b> articles."},
    newest="The newest is from {date}.",
    sources="Sources: {sources}.",
    and_more="and {count} more",
    no_articles="There are no articles here yet, so I have nothing to quote from. Please come back a little later.",
    greeting="Hello! What would you like to know?",
    thanks="You are welcome! Just ask if there is anything else.",
    no_question="Ask me a question in words, and I will look for the answer in our articles.",
    not_said="The articles do not say.",
    hint="Try other words, or name the person, place or thing you mean.",
    nearest="The closest article: {article}",
    unknown="No article has {words}.",
    quoted="“{word}”",
    did_you_mean="Did you mean: <i>{question}</i>",
    sticker="Nice sticker! Now ask me something in words.",
    voice="Sorry, I cannot listen to recordings. Please write your question.",
    picture="Sorry, I cannot see pictures. Please put your question in words.",
    poll="I leave the voting to people, but I am happy to answer a question.",
    not_text="Sorry, I can only read text. Please put your question in words.",
    empty_ask="Write your question after the command: <code>/ask who …?</code>",
    failed=(
        "Something went wrong on our side. If it happens again, please give an administrator this number: "
        "<code>{id}</code>"
    ),
    read_as="I read this as: <i>{question}</i>",
    other_language="From an article in another language ({language}).",
    also="See also:",
    as_of="As of {date}:",
    also_in={"one": "Also in {count} article: {articles}", "other": "Also in {count} articles: {articles}"},
    differs="Another source says otherwise:",
    earlier="Earlier:",
    untitled="Untitled article",
    no_address="no public address",
    understood="Understood: {words}",
    since="since {date}",
    until="until {date}",
    from_source="source {name}",
    from_section="section {name}",
    by_author="author {name}",
    edition="{language} edition",
    according_to="according to {name}",
    asker_only="Only the person who asked can change this.",
    button_outdated="This button is out of date. Please ask again.",
    admins_only="This command is for administrators only.",
    reindex_started="Reading the articles again…",
    reindex_progress="Reading the articles again: {done} of {total}.",
    reindex_running="I am already reading the articles again. The result will appear in the message above.",
    reindex_done=(
        "The articles have been read again.\n"
        "Added: {added}\nChanged: {changed}\nDeleted: {gone}\nCould not be read: {failed}"
    ),
    reindex_failed="The articles could not be read again: {reason}",
    reindex_interrupted="Reading was interrupted. What has been read so far is kept; send /reindex to go on.",
)
