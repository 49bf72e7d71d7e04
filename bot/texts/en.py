"""English."""

from bot.texts.record import Texts

EN = Texts(
    language="en",
    description=(
        "Ask me anything in plain words. I answer with the one sentence from our articles that says it, word for word, "
        "with a link to where it stands. When the articles do not say, I tell you so."
    ),
    short_description="Answers your questions with a quotation from our articles, word for word.",
    commands={"ask": "Ask a question", "help": "How to ask, with examples", "about": "What I have read"},
    start=(
        "Hello! Ask me anything in plain words, and I will answer with the one sentence from our articles that says it,"
        " word for word, with its source."
    ),
    help=(
        "Write your question in English, Russian or Georgian. I look for the one sentence in our articles that answers "
        "it and quote it as it stands. When the articles do not say, I tell you so: I make nothing up.\n\n"
        "In a group, mention me, reply to me or write /ask and your question. If you correct a question, I correct my "
        "answer."
    ),
    try_these="You could start with one of these:",
    about={"one": "I have read <b>{count}</b> article.", "other": "I have read <b>{count}</b> articles."},
    newest="The newest is from {date}.",
    sources="Sources: {sources}.",
    and_more="and {count} more",
    no_articles="There are no articles here yet, so I have nothing to quote from. Please come back a little later.",
    greeting="Hello! What would you like to know?",
    thanks="You are welcome! Ask me anything else whenever you like.",
    no_question="Ask me a question in words, and I will look for the answer in our articles.",
    not_said="Our articles do not seem to say.",
    nearest="The closest one is {article}.",
    sticker="Nice sticker! Now ask me something in words.",
    voice="I cannot listen to recordings, sorry. Please write your question.",
    picture="I cannot look at pictures, sorry. Please put your question in words.",
    poll="I leave the voting to people, but I am happy to answer a question.",
    not_text="I can only read text, sorry. Please put your question in words.",
    empty_ask="Write your question after the command: <code>/ask who …?</code>",
    failed=(
        "Something went wrong on our side. If it happens again, please tell an administrator this number: "
        "<code>{id}</code>"
    ),
    also="See also:",
    untitled="Untitled article",
    admins_only="That command is for administrators.",
    reindex_started="Reading the articles again…",
    reindex_progress="Reading the articles again: {done} of {total}.",
    reindex_running="I am already reading the articles again. The result will come in the message above.",
    reindex_done=(
        "The articles have been read again.\n"
        "Added: {added}\nChanged: {changed}\nGone: {gone}\nCould not be read: {failed}"
    ),
    reindex_failed="The articles could not be read again: {reason}",
    reindex_interrupted="Reading was interrupted. What was finished is kept; send /reindex to go on.",
)
