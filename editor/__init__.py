"""Standfirst: drafts press statements, has them signed off, releases what was approved.

The way of the data:

    drafts.db --store--> Draft --session.document--> panels --edits--> document --+--> checks --> findings panel
                                                                                  +--> exports --> Word, text --+
                                                                                  +--> store (revision)   (partners)
    review panel <--session.review-- Proposal <--returns-- returned .docx <-------------------------------------+
          +-- accept = document.apply(proposal.edit)
"""

__version__ = "0.1.0"
