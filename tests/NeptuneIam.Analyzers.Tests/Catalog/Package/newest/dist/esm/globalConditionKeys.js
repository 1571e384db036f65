export const globalConditionKeys = [
    {
        key: 'aws:PrincipalTag/tag-key',
        category: 'principal',
        type: 'String',
        description: ''
    },
    {
        key: 'aws:CurrentTime',
        category: 'request',
        type: 'Date',
        description: ''
    }
];
